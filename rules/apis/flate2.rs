pub struct Compression;

impl Compression {
    pub const fn new(level: u32) -> Compression;
    pub const fn none() -> Compression;
    pub const fn fast() -> Compression;
    pub const fn best() -> Compression;
}

impl Default for Compression {}

pub mod read {
    use crate::Compression;

    #[handle_of(R)]
    pub struct GzEncoder<R>;

    impl<R> GzEncoder<R> {
        pub fn new(r: R, level: Compression) -> GzEncoder<R>;
        pub fn get_ref(&self) -> &R;
        pub fn get_mut(&mut self) -> &mut R;
        pub fn into_inner(self) -> R;
    }

    impl<R> std::io::Read for GzEncoder<R> {}

    #[handle_of(R)]
    pub struct GzDecoder<R>;

    impl<R> GzDecoder<R> {
        pub fn new(r: R) -> GzDecoder<R>;
        pub fn get_ref(&self) -> &R;
        pub fn get_mut(&mut self) -> &mut R;
        pub fn into_inner(self) -> R;
    }

    impl<R> std::io::Read for GzDecoder<R> {}

    #[handle_of(R)]
    pub struct MultiGzDecoder<R>;

    impl<R> MultiGzDecoder<R> {
        pub fn new(r: R) -> MultiGzDecoder<R>;
        pub fn get_ref(&self) -> &R;
        pub fn get_mut(&mut self) -> &mut R;
        pub fn into_inner(self) -> R;
    }

    impl<R> std::io::Read for MultiGzDecoder<R> {}

    #[handle_of(R)]
    pub struct ZlibEncoder<R>;

    impl<R> ZlibEncoder<R> {
        pub fn new(r: R, level: Compression) -> ZlibEncoder<R>;
        pub fn get_ref(&self) -> &R;
        pub fn get_mut(&mut self) -> &mut R;
        pub fn into_inner(self) -> R;
    }

    impl<R> std::io::Read for ZlibEncoder<R> {}

    #[handle_of(R)]
    pub struct ZlibDecoder<R>;

    impl<R> ZlibDecoder<R> {
        pub fn new(r: R) -> ZlibDecoder<R>;
        pub fn get_ref(&self) -> &R;
        pub fn get_mut(&mut self) -> &mut R;
        pub fn into_inner(self) -> R;
    }

    impl<R> std::io::Read for ZlibDecoder<R> {}

    #[handle_of(R)]
    pub struct DeflateEncoder<R>;

    impl<R> DeflateEncoder<R> {
        pub fn new(r: R, level: Compression) -> DeflateEncoder<R>;
        pub fn get_ref(&self) -> &R;
        pub fn get_mut(&mut self) -> &mut R;
        pub fn into_inner(self) -> R;
    }

    impl<R> std::io::Read for DeflateEncoder<R> {}

    #[handle_of(R)]
    pub struct DeflateDecoder<R>;

    impl<R> DeflateDecoder<R> {
        pub fn new(r: R) -> DeflateDecoder<R>;
        pub fn get_ref(&self) -> &R;
        pub fn get_mut(&mut self) -> &mut R;
        pub fn into_inner(self) -> R;
    }

    impl<R> std::io::Read for DeflateDecoder<R> {}
}

pub mod write {
    use crate::Compression;

    #[handle_of(W)]
    pub struct GzEncoder<W>;

    impl<W> GzEncoder<W> {
        pub fn new(w: W, level: Compression) -> GzEncoder<W>;
        pub fn get_ref(&self) -> &W;
        pub fn get_mut(&mut self) -> &mut W;
        #[blocking_on_handle]
        pub fn finish(self) -> std::io::Result<W>;
        #[blocking_on_handle]
        pub fn try_finish(&mut self) -> std::io::Result<()>;
    }

    impl<W> std::io::Write for GzEncoder<W> {}

    #[handle_of(W)]
    pub struct GzDecoder<W>;

    impl<W> GzDecoder<W> {
        pub fn new(w: W) -> GzDecoder<W>;
        pub fn get_ref(&self) -> &W;
        pub fn get_mut(&mut self) -> &mut W;
        #[blocking_on_handle]
        pub fn finish(self) -> std::io::Result<W>;
        #[blocking_on_handle]
        pub fn try_finish(&mut self) -> std::io::Result<()>;
    }

    impl<W> std::io::Write for GzDecoder<W> {}

    #[handle_of(W)]
    pub struct MultiGzDecoder<W>;

    impl<W> MultiGzDecoder<W> {
        pub fn new(w: W) -> MultiGzDecoder<W>;
        pub fn get_ref(&self) -> &W;
        pub fn get_mut(&mut self) -> &mut W;
        #[blocking_on_handle]
        pub fn finish(self) -> std::io::Result<W>;
        #[blocking_on_handle]
        pub fn try_finish(&mut self) -> std::io::Result<()>;
    }

    impl<W> std::io::Write for MultiGzDecoder<W> {}

    #[handle_of(W)]
    pub struct ZlibEncoder<W>;

    impl<W> ZlibEncoder<W> {
        pub fn new(w: W, level: Compression) -> ZlibEncoder<W>;
        pub fn get_ref(&self) -> &W;
        pub fn get_mut(&mut self) -> &mut W;
        #[blocking_on_handle]
        pub fn finish(self) -> std::io::Result<W>;
        #[blocking_on_handle]
        pub fn try_finish(&mut self) -> std::io::Result<()>;
    }

    impl<W> std::io::Write for ZlibEncoder<W> {}

    #[handle_of(W)]
    pub struct ZlibDecoder<W>;

    impl<W> ZlibDecoder<W> {
        pub fn new(w: W) -> ZlibDecoder<W>;
        pub fn get_ref(&self) -> &W;
        pub fn get_mut(&mut self) -> &mut W;
        #[blocking_on_handle]
        pub fn finish(self) -> std::io::Result<W>;
        #[blocking_on_handle]
        pub fn try_finish(&mut self) -> std::io::Result<()>;
    }

    impl<W> std::io::Write for ZlibDecoder<W> {}

    #[handle_of(W)]
    pub struct DeflateEncoder<W>;

    impl<W> DeflateEncoder<W> {
        pub fn new(w: W, level: Compression) -> DeflateEncoder<W>;
        pub fn get_ref(&self) -> &W;
        pub fn get_mut(&mut self) -> &mut W;
        #[blocking_on_handle]
        pub fn finish(self) -> std::io::Result<W>;
        #[blocking_on_handle]
        pub fn try_finish(&mut self) -> std::io::Result<()>;
    }

    impl<W> std::io::Write for DeflateEncoder<W> {}

    #[handle_of(W)]
    pub struct DeflateDecoder<W>;

    impl<W> DeflateDecoder<W> {
        pub fn new(w: W) -> DeflateDecoder<W>;
        pub fn get_ref(&self) -> &W;
        pub fn get_mut(&mut self) -> &mut W;
        #[blocking_on_handle]
        pub fn finish(self) -> std::io::Result<W>;
        #[blocking_on_handle]
        pub fn try_finish(&mut self) -> std::io::Result<()>;
    }

    impl<W> std::io::Write for DeflateDecoder<W> {}
}

pub mod bufread {
    use crate::Compression;

    #[handle_of(R)]
    pub struct GzEncoder<R>;

    impl<R> GzEncoder<R> {
        pub fn new(r: R, level: Compression) -> GzEncoder<R>;
        pub fn get_ref(&self) -> &R;
        pub fn get_mut(&mut self) -> &mut R;
        pub fn into_inner(self) -> R;
    }

    impl<R> std::io::Read for GzEncoder<R> {}

    #[handle_of(R)]
    pub struct GzDecoder<R>;

    impl<R> GzDecoder<R> {
        pub fn new(r: R) -> GzDecoder<R>;
        pub fn get_ref(&self) -> &R;
        pub fn get_mut(&mut self) -> &mut R;
        pub fn into_inner(self) -> R;
    }

    impl<R> std::io::Read for GzDecoder<R> {}

    #[handle_of(R)]
    pub struct MultiGzDecoder<R>;

    impl<R> MultiGzDecoder<R> {
        pub fn new(r: R) -> MultiGzDecoder<R>;
        pub fn get_ref(&self) -> &R;
        pub fn get_mut(&mut self) -> &mut R;
        pub fn into_inner(self) -> R;
    }

    impl<R> std::io::Read for MultiGzDecoder<R> {}

    #[handle_of(R)]
    pub struct ZlibEncoder<R>;

    impl<R> ZlibEncoder<R> {
        pub fn new(r: R, level: Compression) -> ZlibEncoder<R>;
        pub fn get_ref(&self) -> &R;
        pub fn get_mut(&mut self) -> &mut R;
        pub fn into_inner(self) -> R;
    }

    impl<R> std::io::Read for ZlibEncoder<R> {}

    #[handle_of(R)]
    pub struct ZlibDecoder<R>;

    impl<R> ZlibDecoder<R> {
        pub fn new(r: R) -> ZlibDecoder<R>;
        pub fn get_ref(&self) -> &R;
        pub fn get_mut(&mut self) -> &mut R;
        pub fn into_inner(self) -> R;
    }

    impl<R> std::io::Read for ZlibDecoder<R> {}

    #[handle_of(R)]
    pub struct DeflateEncoder<R>;

    impl<R> DeflateEncoder<R> {
        pub fn new(r: R, level: Compression) -> DeflateEncoder<R>;
        pub fn get_ref(&self) -> &R;
        pub fn get_mut(&mut self) -> &mut R;
        pub fn into_inner(self) -> R;
    }

    impl<R> std::io::Read for DeflateEncoder<R> {}

    #[handle_of(R)]
    pub struct DeflateDecoder<R>;

    impl<R> DeflateDecoder<R> {
        pub fn new(r: R) -> DeflateDecoder<R>;
        pub fn get_ref(&self) -> &R;
        pub fn get_mut(&mut self) -> &mut R;
        pub fn into_inner(self) -> R;
    }

    impl<R> std::io::Read for DeflateDecoder<R> {}
}

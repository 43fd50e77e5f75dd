//! async-compression 0.3 and 0.4: the encoders that are written to; each ends its stream when it is shut down.

pub use level::Level;

mod level {
    #[derive(Clone, Copy)]
    pub enum Level {
        Fastest,
        Best,
        Default,
        Precise(i32),
    }
}

pub mod tokio {
    pub mod write {
        use crate::Level;
        use tokio::io::AsyncWrite;

        #[unflushed("the end of the stream is not written", finish = "shutdown")]
        pub struct BrotliEncoder<W>;
        impl<W> BrotliEncoder<W> {
            pub fn new(inner: W) -> Self;
            pub fn with_quality(inner: W, level: Level) -> Self;
            #[unheeded]
            pub fn get_ref(&self) -> &W;
            pub fn get_mut(&mut self) -> &mut W;
            pub fn into_inner(self) -> W;
        }
        impl<W> AsyncWrite for BrotliEncoder<W> {}

        #[unflushed("the end of the stream is not written", finish = "shutdown")]
        pub struct BzEncoder<W>;
        impl<W> BzEncoder<W> {
            pub fn new(inner: W) -> Self;
            pub fn with_quality(inner: W, level: Level) -> Self;
            #[unheeded]
            pub fn get_ref(&self) -> &W;
            pub fn get_mut(&mut self) -> &mut W;
            pub fn into_inner(self) -> W;
        }
        impl<W> AsyncWrite for BzEncoder<W> {}

        #[unflushed("the end of the stream is not written", finish = "shutdown")]
        pub struct DeflateEncoder<W>;
        impl<W> DeflateEncoder<W> {
            pub fn new(inner: W) -> Self;
            pub fn with_quality(inner: W, level: Level) -> Self;
            #[unheeded]
            pub fn get_ref(&self) -> &W;
            pub fn get_mut(&mut self) -> &mut W;
            pub fn into_inner(self) -> W;
        }
        impl<W> AsyncWrite for DeflateEncoder<W> {}

        #[unflushed("the end of the stream is not written", finish = "shutdown")]
        pub struct GzipEncoder<W>;
        impl<W> GzipEncoder<W> {
            pub fn new(inner: W) -> Self;
            pub fn with_quality(inner: W, level: Level) -> Self;
            #[unheeded]
            pub fn get_ref(&self) -> &W;
            pub fn get_mut(&mut self) -> &mut W;
            pub fn into_inner(self) -> W;
        }
        impl<W> AsyncWrite for GzipEncoder<W> {}

        #[unflushed("the end of the stream is not written", finish = "shutdown")]
        pub struct Lz4Encoder<W>;
        impl<W> Lz4Encoder<W> {
            pub fn new(inner: W) -> Self;
            pub fn with_quality(inner: W, level: Level) -> Self;
            #[unheeded]
            pub fn get_ref(&self) -> &W;
            pub fn get_mut(&mut self) -> &mut W;
            pub fn into_inner(self) -> W;
        }
        impl<W> AsyncWrite for Lz4Encoder<W> {}

        #[unflushed("the end of the stream is not written", finish = "shutdown")]
        pub struct LzmaEncoder<W>;
        impl<W> LzmaEncoder<W> {
            pub fn new(inner: W) -> Self;
            pub fn with_quality(inner: W, level: Level) -> Self;
            #[unheeded]
            pub fn get_ref(&self) -> &W;
            pub fn get_mut(&mut self) -> &mut W;
            pub fn into_inner(self) -> W;
        }
        impl<W> AsyncWrite for LzmaEncoder<W> {}

        #[unflushed("the end of the stream is not written", finish = "shutdown")]
        pub struct XzEncoder<W>;
        impl<W> XzEncoder<W> {
            pub fn new(inner: W) -> Self;
            pub fn with_quality(inner: W, level: Level) -> Self;
            #[unheeded]
            pub fn get_ref(&self) -> &W;
            pub fn get_mut(&mut self) -> &mut W;
            pub fn into_inner(self) -> W;
        }
        impl<W> AsyncWrite for XzEncoder<W> {}

        #[unflushed("the end of the stream is not written", finish = "shutdown")]
        pub struct ZlibEncoder<W>;
        impl<W> ZlibEncoder<W> {
            pub fn new(inner: W) -> Self;
            pub fn with_quality(inner: W, level: Level) -> Self;
            #[unheeded]
            pub fn get_ref(&self) -> &W;
            pub fn get_mut(&mut self) -> &mut W;
            pub fn into_inner(self) -> W;
        }
        impl<W> AsyncWrite for ZlibEncoder<W> {}

        #[unflushed("the end of the stream is not written", finish = "shutdown")]
        pub struct ZstdEncoder<W>;
        impl<W> ZstdEncoder<W> {
            pub fn new(inner: W) -> Self;
            pub fn with_quality(inner: W, level: Level) -> Self;
            #[unheeded]
            pub fn get_ref(&self) -> &W;
            pub fn get_mut(&mut self) -> &mut W;
            pub fn into_inner(self) -> W;
        }
        impl<W> AsyncWrite for ZstdEncoder<W> {}
    }
}

pub mod futures {
    pub mod write {
        use crate::Level;
        use futures::io::AsyncWrite;

        #[unflushed("the end of the stream is not written", finish = "close")]
        pub struct BrotliEncoder<W>;
        impl<W> BrotliEncoder<W> {
            pub fn new(inner: W) -> Self;
            pub fn with_quality(inner: W, level: Level) -> Self;
            #[unheeded]
            pub fn get_ref(&self) -> &W;
            pub fn get_mut(&mut self) -> &mut W;
            pub fn into_inner(self) -> W;
        }
        impl<W> AsyncWrite for BrotliEncoder<W> {}

        #[unflushed("the end of the stream is not written", finish = "close")]
        pub struct BzEncoder<W>;
        impl<W> BzEncoder<W> {
            pub fn new(inner: W) -> Self;
            pub fn with_quality(inner: W, level: Level) -> Self;
            #[unheeded]
            pub fn get_ref(&self) -> &W;
            pub fn get_mut(&mut self) -> &mut W;
            pub fn into_inner(self) -> W;
        }
        impl<W> AsyncWrite for BzEncoder<W> {}

        #[unflushed("the end of the stream is not written", finish = "close")]
        pub struct DeflateEncoder<W>;
        impl<W> DeflateEncoder<W> {
            pub fn new(inner: W) -> Self;
            pub fn with_quality(inner: W, level: Level) -> Self;
            #[unheeded]
            pub fn get_ref(&self) -> &W;
            pub fn get_mut(&mut self) -> &mut W;
            pub fn into_inner(self) -> W;
        }
        impl<W> AsyncWrite for DeflateEncoder<W> {}

        #[unflushed("the end of the stream is not written", finish = "close")]
        pub struct GzipEncoder<W>;
        impl<W> GzipEncoder<W> {
            pub fn new(inner: W) -> Self;
            pub fn with_quality(inner: W, level: Level) -> Self;
            #[unheeded]
            pub fn get_ref(&self) -> &W;
            pub fn get_mut(&mut self) -> &mut W;
            pub fn into_inner(self) -> W;
        }
        impl<W> AsyncWrite for GzipEncoder<W> {}

        #[unflushed("the end of the stream is not written", finish = "close")]
        pub struct Lz4Encoder<W>;
        impl<W> Lz4Encoder<W> {
            pub fn new(inner: W) -> Self;
            pub fn with_quality(inner: W, level: Level) -> Self;
            #[unheeded]
            pub fn get_ref(&self) -> &W;
            pub fn get_mut(&mut self) -> &mut W;
            pub fn into_inner(self) -> W;
        }
        impl<W> AsyncWrite for Lz4Encoder<W> {}

        #[unflushed("the end of the stream is not written", finish = "close")]
        pub struct LzmaEncoder<W>;
        impl<W> LzmaEncoder<W> {
            pub fn new(inner: W) -> Self;
            pub fn with_quality(inner: W, level: Level) -> Self;
            #[unheeded]
            pub fn get_ref(&self) -> &W;
            pub fn get_mut(&mut self) -> &mut W;
            pub fn into_inner(self) -> W;
        }
        impl<W> AsyncWrite for LzmaEncoder<W> {}

        #[unflushed("the end of the stream is not written", finish = "close")]
        pub struct XzEncoder<W>;
        impl<W> XzEncoder<W> {
            pub fn new(inner: W) -> Self;
            pub fn with_quality(inner: W, level: Level) -> Self;
            #[unheeded]
            pub fn get_ref(&self) -> &W;
            pub fn get_mut(&mut self) -> &mut W;
            pub fn into_inner(self) -> W;
        }
        impl<W> AsyncWrite for XzEncoder<W> {}

        #[unflushed("the end of the stream is not written", finish = "close")]
        pub struct ZlibEncoder<W>;
        impl<W> ZlibEncoder<W> {
            pub fn new(inner: W) -> Self;
            pub fn with_quality(inner: W, level: Level) -> Self;
            #[unheeded]
            pub fn get_ref(&self) -> &W;
            pub fn get_mut(&mut self) -> &mut W;
            pub fn into_inner(self) -> W;
        }
        impl<W> AsyncWrite for ZlibEncoder<W> {}

        #[unflushed("the end of the stream is not written", finish = "close")]
        pub struct ZstdEncoder<W>;
        impl<W> ZstdEncoder<W> {
            pub fn new(inner: W) -> Self;
            pub fn with_quality(inner: W, level: Level) -> Self;
            #[unheeded]
            pub fn get_ref(&self) -> &W;
            pub fn get_mut(&mut self) -> &mut W;
            pub fn into_inner(self) -> W;
        }
        impl<W> AsyncWrite for ZstdEncoder<W> {}
    }
}

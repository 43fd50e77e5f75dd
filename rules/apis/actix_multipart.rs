//! actix_multipart: the parts of an uploaded form; a file lies on the disk.

pub struct Multipart;
pub struct Field;
pub struct MultipartError;

impl std::error::Error for MultipartError {}

impl futures::Stream for Multipart {
    type Item = Result<Field, MultipartError>;
}

impl futures::Stream for Field {
    type Item = Result<bytes::Bytes, MultipartError>;
}

pub mod form {
    pub struct MultipartForm<T>(pub T);

    impl<T> MultipartForm<T> {
        pub fn into_inner(self) -> T;
    }

    impl<T> std::ops::Deref for MultipartForm<T> {
        type Target = T;
    }

    pub mod bytes {
        pub struct Bytes {
            pub file_name: Option<String>,
        }
    }

    pub mod json {
        pub struct Json<T>(pub T);

        impl<T> Json<T> {
            pub fn into_inner(self) -> T;
        }

        impl<T> std::ops::Deref for Json<T> {
            type Target = T;
        }
    }

    pub mod tempfile {
        pub struct TempFile {
            pub file: tempfile::NamedTempFile,
            pub file_name: Option<String>,
            pub size: usize,
        }
    }

    pub mod text {
        pub struct Text<T>(pub T);

        impl<T> Text<T> {
            pub fn into_inner(self) -> T;
        }

        impl<T> std::ops::Deref for Text<T> {
            type Target = T;
        }
    }
}

//! axum_typed_multipart: an uploaded form as the user's own type.

pub struct TypedMultipart<T>(pub T);

impl<T> std::ops::Deref for TypedMultipart<T> {
    type Target = T;
}

pub struct FieldData<T> {
    pub metadata: FieldMetadata,
    pub contents: T,
}

pub struct FieldMetadata {
    pub name: Option<String>,
    pub file_name: Option<String>,
    pub content_type: Option<String>,
}

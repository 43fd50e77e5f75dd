//! poem: the way to a server's own data. Runs on tokio.

pub mod web {
    pub struct Data<T>(pub T);
    impl<T> std::ops::Deref for Data<T> {
        type Target = T;
    }
}

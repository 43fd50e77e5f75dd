//! songbird: what it adds to the client of serenity. Runs on tokio.

pub use serenity::SerenityInit;

pub mod serenity {
    pub trait SerenityInit {
        fn register_songbird(self) -> Self;
        fn register_songbird_with<V>(self, voice: V) -> Self;
        fn register_songbird_from_config<C>(self, config: C) -> Self;
    }

    impl SerenityInit for ::serenity::client::ClientBuilder {}
}

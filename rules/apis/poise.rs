//! poise 0.5 to 0.7: the way to a bot's own data, and its answers. Runs on tokio, on serenity.

pub use serenity as serenity_prelude;

pub struct Context<U, E>;

impl<U, E> Clone for Context<U, E> {}
impl<U, E> Copy for Context<U, E> {}

impl<U, E> Context<U, E> {
    pub fn data(self) -> &'a U;
    pub fn serenity_context(self) -> &'a serenity::client::Context;
    pub async fn defer(self) -> Result<(), serenity::Error>;
    pub async fn defer_ephemeral(self) -> Result<(), serenity::Error>;
    pub async fn say(self, text: impl Into<String>) -> Result<ReplyHandle, serenity::Error>;
    pub async fn reply(self, text: impl Into<String>) -> Result<ReplyHandle, serenity::Error>;
    pub async fn send(self, builder: CreateReply) -> Result<ReplyHandle, serenity::Error>;
}

pub struct ReplyHandle;
pub struct CreateReply;

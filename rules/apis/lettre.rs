pub use message::Message;
pub use transport::file::{AsyncFileTransport, FileTransport};
pub use transport::sendmail::{AsyncSendmailTransport, SendmailTransport};
pub use transport::smtp::{AsyncSmtpTransport, SmtpTransport};
pub use transport::{AsyncTransport, Transport};

pub struct Address;
pub struct Tokio1Executor;
pub struct AsyncStd1Executor;

pub mod address {
    pub use crate::Address;

    pub struct Envelope;
}

pub mod error {
    pub enum Error {}

    impl std::error::Error for Error {}
}

pub mod message {
    pub struct Message;

    impl Message {
        pub fn builder() -> MessageBuilder;
        pub fn formatted(&self) -> Vec<u8>;
    }

    pub struct Mailbox;
    pub struct MultiPart;
    pub struct SinglePart;

    pub struct MessageBuilder;

    impl MessageBuilder {
        pub fn new() -> Self;
        pub fn from(self, mbox: Mailbox) -> Self;
        pub fn reply_to(self, mbox: Mailbox) -> Self;
        pub fn to(self, mbox: Mailbox) -> Self;
        pub fn cc(self, mbox: Mailbox) -> Self;
        pub fn bcc(self, mbox: Mailbox) -> Self;
        pub fn subject<S>(self, subject: S) -> Self;
        pub fn header<H>(self, header: H) -> Self;
        pub fn date_now(self) -> Self;
        pub fn body<T>(self, body: T) -> Result<Message, crate::error::Error>;
        pub fn multipart(self, part: MultiPart) -> Result<Message, crate::error::Error>;
        pub fn singlepart(self, part: SinglePart) -> Result<Message, crate::error::Error>;
    }
}

pub mod transport {
    use crate::Message;
    use crate::address::Envelope;

    // What blocks is said of each transport: the stub one does not.
    pub trait Transport {
        type Ok;
        type Error;
        fn send(&self, message: &Message) -> Result<Self::Ok, Self::Error>;
        fn send_raw(&self, envelope: &Envelope, email: &[u8]) -> Result<Self::Ok, Self::Error>;
    }

    pub trait AsyncTransport {
        type Ok;
        type Error;
        async fn send(&self, message: Message) -> Result<Self::Ok, Self::Error>;
        async fn send_raw(&self, envelope: &Envelope, email: &[u8]) -> Result<Self::Ok, Self::Error>;
    }

    pub mod smtp {
        use crate::Message;
        use crate::address::Envelope;

        pub struct Error;

        impl std::error::Error for Error {}

        pub mod response {
            pub struct Response;
        }

        pub mod authentication {
            pub struct Credentials;

            impl Credentials {
                pub fn new(username: String, password: String) -> Credentials;
            }
        }

        pub struct SmtpTransport;

        impl SmtpTransport {
            pub fn relay(relay: &str) -> Result<SmtpTransportBuilder, Error>;
            pub fn starttls_relay(relay: &str) -> Result<SmtpTransportBuilder, Error>;
            pub fn unencrypted_localhost() -> SmtpTransport;
            pub fn builder_dangerous<T>(server: T) -> SmtpTransportBuilder;
            pub fn from_url(connection_url: &str) -> Result<SmtpTransportBuilder, Error>;
            #[blocking(net, instead = "mailer.test_connection().await", why = "lettre::AsyncSmtpTransport does not block")]
            pub fn test_connection(&self) -> Result<bool, Error>;
        }

        impl Clone for SmtpTransport {}

        impl crate::transport::Transport for SmtpTransport {
            type Ok = response::Response;
            type Error = Error;
            #[blocking(net, instead = "mailer.send(message).await", why = "lettre::AsyncSmtpTransport does not block")]
            fn send(&self, message: &Message) -> Result<response::Response, Error>;
            #[blocking(net, instead = "mailer.send_raw(envelope, email).await", why = "lettre::AsyncSmtpTransport does not block")]
            fn send_raw(&self, envelope: &Envelope, email: &[u8]) -> Result<response::Response, Error>;
        }

        pub struct SmtpTransportBuilder;

        impl SmtpTransportBuilder {
            pub fn credentials(self, credentials: authentication::Credentials) -> Self;
            pub fn hello_name<N>(self, name: N) -> Self;
            pub fn authentication<M>(self, mechanisms: Vec<M>) -> Self;
            pub fn timeout(self, timeout: Option<std::time::Duration>) -> Self;
            pub fn port(self, port: u16) -> Self;
            pub fn tls<T>(self, tls: T) -> Self;
            pub fn pool_config<P>(self, pool_config: P) -> Self;
            pub fn build(self) -> SmtpTransport;
        }

        pub struct AsyncSmtpTransport<E>;

        impl<E> AsyncSmtpTransport<E> {
            pub fn relay(relay: &str) -> Result<AsyncSmtpTransportBuilder, Error>;
            pub fn starttls_relay(relay: &str) -> Result<AsyncSmtpTransportBuilder, Error>;
            pub fn unencrypted_localhost() -> AsyncSmtpTransport<E>;
            pub fn builder_dangerous<T>(server: T) -> AsyncSmtpTransportBuilder;
            pub fn from_url(connection_url: &str) -> Result<AsyncSmtpTransportBuilder, Error>;
            pub async fn test_connection(&self) -> Result<bool, Error>;
        }

        impl<E> Clone for AsyncSmtpTransport<E> {}

        impl<E> crate::transport::AsyncTransport for AsyncSmtpTransport<E> {
            type Ok = response::Response;
            type Error = Error;
        }

        pub struct AsyncSmtpTransportBuilder;

        impl AsyncSmtpTransportBuilder {
            pub fn credentials(self, credentials: authentication::Credentials) -> Self;
            pub fn hello_name<N>(self, name: N) -> Self;
            pub fn authentication<M>(self, mechanisms: Vec<M>) -> Self;
            pub fn timeout(self, timeout: Option<std::time::Duration>) -> Self;
            pub fn port(self, port: u16) -> Self;
            pub fn tls<T>(self, tls: T) -> Self;
            pub fn pool_config<P>(self, pool_config: P) -> Self;
            pub fn build<E>(self) -> AsyncSmtpTransport<E>;
        }
    }

    pub mod file {
        use crate::Message;

        pub struct Error;

        impl std::error::Error for Error {}

        pub struct FileTransport;

        impl FileTransport {
            pub fn new<P: AsRef<std::path::Path>>(path: P) -> FileTransport;
        }

        impl crate::transport::Transport for FileTransport {
            type Ok = String;
            type Error = Error;
            #[blocking(fs, instead = "mailer.send(message).await", why = "lettre::AsyncFileTransport does not block")]
            fn send(&self, message: &Message) -> Result<String, Error>;
        }

        pub struct AsyncFileTransport<E>;

        impl<E> AsyncFileTransport<E> {
            pub fn new<P: AsRef<std::path::Path>>(path: P) -> Self;
        }

        impl<E> crate::transport::AsyncTransport for AsyncFileTransport<E> {
            type Ok = String;
            type Error = Error;
        }
    }

    pub mod sendmail {
        use crate::Message;

        pub struct Error;

        impl std::error::Error for Error {}

        pub struct SendmailTransport;

        impl SendmailTransport {
            pub fn new() -> SendmailTransport;
        }

        impl crate::transport::Transport for SendmailTransport {
            type Ok = ();
            type Error = Error;
            #[blocking(process, instead = "mailer.send(message).await", why = "lettre::AsyncSendmailTransport does not block")]
            fn send(&self, message: &Message) -> Result<(), Error>;
        }

        pub struct AsyncSendmailTransport<E>;

        impl<E> AsyncSendmailTransport<E> {
            pub fn new() -> Self;
        }

        impl<E> crate::transport::AsyncTransport for AsyncSendmailTransport<E> {
            type Ok = ();
            type Error = Error;
        }
    }
}

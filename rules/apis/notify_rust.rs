pub struct Notification;

impl Notification {
    pub fn new() -> Notification;
    pub fn appname(&mut self, appname: &str) -> &mut Notification;
    pub fn summary(&mut self, summary: &str) -> &mut Notification;
    pub fn subtitle(&mut self, subtitle: &str) -> &mut Notification;
    pub fn body(&mut self, body: &str) -> &mut Notification;
    pub fn icon(&mut self, icon: &str) -> &mut Notification;
    pub fn sound_name(&mut self, name: &str) -> &mut Notification;
    pub fn timeout<T>(&mut self, timeout: T) -> &mut Notification;
    pub fn action(&mut self, identifier: &str, label: &str) -> &mut Notification;
    pub fn finalize(&self) -> Notification;
    #[blocking(process, minor, why = "it asks the desktop over D-Bus and waits for its answer")]
    pub fn show(&self) -> Result<NotificationHandle, Error>;
    pub async fn show_async(&self) -> Result<NotificationHandle, Error>;
}

pub struct NotificationHandle;
pub struct Error;

impl std::error::Error for Error {}

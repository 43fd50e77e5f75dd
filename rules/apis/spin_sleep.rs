#[blocking(
    sleep,
    instead = "tokio::time::sleep(..).await",
    async_std = "async_std::task::sleep(..).await",
    smol = "smol::Timer::after(..).await"
)]
pub fn sleep(duration: std::time::Duration);

pub struct SpinSleeper;

impl SpinSleeper {
    pub fn new(native_accuracy_ns: u32) -> SpinSleeper;
    #[blocking(
        sleep,
        instead = "tokio::time::sleep(..).await",
        async_std = "async_std::task::sleep(..).await",
        smol = "smol::Timer::after(..).await"
    )]
    pub fn sleep(self, duration: std::time::Duration);
}

impl Default for SpinSleeper {}
impl Clone for SpinSleeper {}

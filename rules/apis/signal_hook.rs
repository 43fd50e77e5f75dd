pub mod iterator {
    use std::ffi::c_int;
    use std::io::Error;

    pub struct Signals;

    impl Signals {
        pub fn new<I>(signals: I) -> Result<Signals, Error>;
        pub fn add_signal(&self, signal: c_int) -> Result<(), Error>;
        pub fn pending(&mut self) -> Pending;
        #[blocking(sync_wait, instead = "tokio::signal::unix::signal(..)?.recv().await")]
        pub fn wait(&mut self) -> Pending;
        #[blocking(
            sync_wait,
            instead = "tokio::signal::unix::signal(..)?.recv().await",
            why = "each step of it waits for a signal"
        )]
        pub fn forever(&mut self) -> Forever;
    }

    pub struct Pending;

    impl Iterator for Pending {
        type Item = c_int;
    }

    pub struct Forever;

    impl Iterator for Forever {
        type Item = c_int;
    }
}

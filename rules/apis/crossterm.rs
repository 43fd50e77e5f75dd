//! crossterm: what waits for a key on the calling thread; `EventStream` is for async code.

pub mod event {
    use std::io;
    use std::time::Duration;

    pub enum Event {
        FocusGained,
        FocusLost,
        Key(KeyEvent),
        Mouse(MouseEvent),
        Paste(String),
        Resize(u16, u16),
    }

    pub struct KeyEvent;
    pub struct MouseEvent;

    // Needs crossterm's feature `event-stream`.
    pub struct EventStream;
    impl EventStream {
        pub fn new() -> Self;
    }

    #[blocking(terminal, instead = "crossterm::event::EventStream::new().next().await", why = "it waits for a key")]
    pub fn read() -> io::Result<Event>;
    #[blocking(terminal, instead = "crossterm::event::EventStream::new().next().await", why = "it waits for an event, as long as it is told")]
    pub fn poll(timeout: Duration) -> io::Result<bool>;
}

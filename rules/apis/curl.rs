pub struct Error;

impl std::error::Error for Error {}

pub mod easy {
    use crate::Error;
    use std::time::Duration;

    pub struct Easy;

    impl Easy {
        pub fn new() -> Easy;
        pub fn url(&mut self, url: &str) -> Result<(), Error>;
        pub fn get(&mut self, enable: bool) -> Result<(), Error>;
        pub fn post(&mut self, enable: bool) -> Result<(), Error>;
        pub fn put(&mut self, enable: bool) -> Result<(), Error>;
        pub fn custom_request(&mut self, request: &str) -> Result<(), Error>;
        pub fn post_fields_copy(&mut self, data: &[u8]) -> Result<(), Error>;
        pub fn http_headers(&mut self, list: List) -> Result<(), Error>;
        pub fn useragent(&mut self, useragent: &str) -> Result<(), Error>;
        pub fn timeout(&mut self, timeout: Duration) -> Result<(), Error>;
        pub fn connect_timeout(&mut self, timeout: Duration) -> Result<(), Error>;
        pub fn follow_location(&mut self, enable: bool) -> Result<(), Error>;
        pub fn fail_on_error(&mut self, fail: bool) -> Result<(), Error>;
        pub fn write_function<F>(&mut self, f: F) -> Result<(), Error>;
        pub fn read_function<F>(&mut self, f: F) -> Result<(), Error>;
        pub fn progress_function<F>(&mut self, f: F) -> Result<(), Error>;
        pub fn header_function<F>(&mut self, f: F) -> Result<(), Error>;
        pub fn transfer(&mut self) -> Transfer;
        pub fn response_code(&mut self) -> Result<u32, Error>;
        pub fn content_type(&mut self) -> Result<Option<&str>, Error>;
        pub fn effective_url(&mut self) -> Result<Option<&str>, Error>;
        pub fn reset(&mut self);
        #[blocking(http, instead = "client.get(url).send().await", async_std = "isahc::get_async(url).await", smol = "isahc::get_async(url).await")]
        pub fn perform(&self) -> Result<(), Error>;
    }

    pub struct Easy2<H>;

    impl<H> Easy2<H> {
        pub fn new(handler: H) -> Easy2<H>;
        pub fn get_ref(&self) -> &H;
        pub fn get_mut(&mut self) -> &mut H;
        pub fn url(&mut self, url: &str) -> Result<(), Error>;
        pub fn get(&mut self, enable: bool) -> Result<(), Error>;
        pub fn post(&mut self, enable: bool) -> Result<(), Error>;
        pub fn http_headers(&mut self, list: List) -> Result<(), Error>;
        pub fn timeout(&mut self, timeout: Duration) -> Result<(), Error>;
        pub fn response_code(&mut self) -> Result<u32, Error>;
        pub fn reset(&mut self);
        #[blocking(http, instead = "client.get(url).send().await", async_std = "isahc::get_async(url).await", smol = "isahc::get_async(url).await")]
        pub fn perform(&self) -> Result<(), Error>;
    }

    pub struct Transfer;

    impl Transfer {
        pub fn write_function<F>(&mut self, f: F) -> Result<(), Error>;
        pub fn read_function<F>(&mut self, f: F) -> Result<(), Error>;
        pub fn header_function<F>(&mut self, f: F) -> Result<(), Error>;
        pub fn progress_function<F>(&mut self, f: F) -> Result<(), Error>;
        #[blocking(http, instead = "client.get(url).send().await", async_std = "isahc::get_async(url).await", smol = "isahc::get_async(url).await")]
        pub fn perform(&self) -> Result<(), Error>;
    }

    pub struct List;

    impl List {
        pub fn new() -> List;
        pub fn append(&mut self, data: &str) -> Result<(), Error>;
    }
}

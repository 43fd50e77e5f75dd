//! headless_chrome: a browser is told what to do, and each call waits until it has been done.

pub use browser::tab::element::Element;
pub use browser::tab::Tab;
pub use browser::{Browser, LaunchOptions, LaunchOptionsBuilder};

pub mod browser {
    use anyhow::Result;
    use std::sync::{Arc, Mutex};

    pub use self::tab::Tab;

    pub struct LaunchOptions;
    pub struct LaunchOptionsBuilder;

    pub struct Browser;

    impl Browser {
        #[blocking(process, why = "it starts the browser and waits for it")]
        pub fn new(launch_options: LaunchOptions) -> Result<Self>;
        #[blocking(process, why = "it starts the browser and waits for it")]
        pub fn default() -> Result<Self>;
        #[blocking(net, why = "it waits for the browser")]
        pub fn connect(debug_ws_url: String) -> Result<Self>;
        pub fn get_process_id(&self) -> Option<u32>;
        pub fn get_tabs(&self) -> &Arc<Mutex<Vec<Arc<Tab>>>>;
        #[blocking(net, why = "it waits for the browser")]
        pub fn wait_for_initial_tab(&self) -> Result<Arc<Tab>>;
        #[blocking(net, why = "it waits for the browser")]
        pub fn new_tab(&self) -> Result<Arc<Tab>>;
    }

    impl Clone for Browser {}

    pub mod tab {
        use anyhow::Result;
        use std::time::Duration;

        pub use self::element::Element;

        pub struct Tab;

        impl Tab {
            pub fn get_url(&self) -> String;
            pub fn set_default_timeout(&self, timeout: Duration) -> &Self;
            #[blocking(net, why = "it waits for the browser")]
            pub fn navigate_to(&self, url: &str) -> Result<&Self>;
            #[blocking(net, why = "it waits for the page")]
            pub fn wait_until_navigated(&self) -> Result<&Self>;
            #[blocking(net, why = "it waits for the page")]
            pub fn reload(&self, ignore_cache: bool, script_to_evaluate: Option<&str>) -> Result<&Self>;
            #[blocking(net, why = "it waits for the page")]
            pub fn wait_for_element(&self, selector: &str) -> Result<Element>;
            #[blocking(net, why = "it waits for the page")]
            pub fn wait_for_xpath(&self, selector: &str) -> Result<Element>;
            #[blocking(net, why = "it waits for the page")]
            pub fn wait_for_element_with_custom_timeout(&self, selector: &str, timeout: Duration) -> Result<Element>;
            #[blocking(net, why = "it waits for the page")]
            pub fn wait_for_xpath_with_custom_timeout(&self, selector: &str, timeout: Duration) -> Result<Element>;
            #[blocking(net, why = "it waits for the page")]
            pub fn wait_for_elements(&self, selector: &str) -> Result<Vec<Element>>;
            #[blocking(net, why = "it waits for the page")]
            pub fn wait_for_elements_by_xpath(&self, selector: &str) -> Result<Vec<Element>>;
            #[blocking(net, why = "it waits for the browser")]
            pub fn find_element(&self, selector: &str) -> Result<Element>;
            #[blocking(net, why = "it waits for the browser")]
            pub fn find_element_by_xpath(&self, query: &str) -> Result<Element>;
            #[blocking(net, why = "it waits for the browser")]
            pub fn find_elements(&self, selector: &str) -> Result<Vec<Element>>;
            #[blocking(net, why = "it waits for the browser")]
            pub fn find_elements_by_xpath(&self, query: &str) -> Result<Vec<Element>>;
            #[blocking(net, why = "it waits for the browser")]
            pub fn get_content(&self) -> Result<String>;
            #[blocking(net, why = "it waits for the browser")]
            pub fn get_title(&self) -> Result<String>;
            #[blocking(net, why = "it waits for the browser")]
            pub fn type_str(&self, string_to_type: &str) -> Result<&Self>;
            #[blocking(net, why = "it waits for the browser")]
            pub fn press_key(&self, key: &str) -> Result<&Self>;
            #[blocking(net, why = "it waits for the browser")]
            pub fn print_to_pdf<O>(&self, options: Option<O>) -> Result<Vec<u8>>;
            #[blocking(net, why = "it waits for the browser")]
            pub fn capture_screenshot<F, C>(&self, format: F, quality: Option<u32>, clip: Option<C>, from_surface: bool) -> Result<Vec<u8>>;
            #[blocking(net, why = "it waits for the browser")]
            pub fn close(&self, fire_unload: bool) -> Result<bool>;
        }

        pub mod element {
            use anyhow::Result;

            pub struct Element;

            impl Element {
                #[blocking(net, why = "it waits for the browser")]
                pub fn click(&self) -> Result<&Self>;
                #[blocking(net, why = "it waits for the browser")]
                pub fn focus(&self) -> Result<&Self>;
                #[blocking(net, why = "it waits for the browser")]
                pub fn type_into(&self, text: &str) -> Result<&Self>;
                #[blocking(net, why = "it waits for the browser")]
                pub fn scroll_into_view(&self) -> Result<&Self>;
                #[blocking(net, why = "it waits for the browser")]
                pub fn get_inner_text(&self) -> Result<String>;
                #[blocking(net, why = "it waits for the browser")]
                pub fn get_content(&self) -> Result<String>;
                #[blocking(net, why = "it waits for the browser")]
                pub fn get_attribute_value(&self, attribute_name: &str) -> Result<Option<String>>;
                #[blocking(net, why = "it waits for the browser")]
                pub fn find_element(&self, selector: &str) -> Result<Self>;
                #[blocking(net, why = "it waits for the browser")]
                pub fn find_elements(&self, selector: &str) -> Result<Vec<Self>>;
                #[blocking(net, why = "it waits for the page")]
                pub fn wait_for_element(&self, selector: &str) -> Result<Self>;
                #[blocking(net, why = "it waits for the page")]
                pub fn wait_for_elements(&self, selector: &str) -> Result<Vec<Self>>;
            }
        }
    }
}

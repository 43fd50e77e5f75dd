// As of 0.24. Documents and what points into them stay on their thread, unless the feature `atomic` makes their strings shared.

#[not_send("take the text out of the document before the await, in a block of its own that ends the document, or enable scraper's feature `atomic`", unless_feature = "atomic")]
pub struct Html;

impl Html {
    pub fn new_document() -> Self;
    pub fn new_fragment() -> Self;
    pub fn parse_document(document: &str) -> Self;
    pub fn parse_fragment(fragment: &str) -> Self;
    pub fn select(&self, selector: &Selector) -> html::Select;
    pub fn root_element(&self) -> ElementRef;
    pub fn html(&self) -> String;
}

impl Clone for Html {}

#[not_send("take its text or attribute before the await: `element.inner_html()`", unless_feature = "atomic")]
pub struct ElementRef;

impl ElementRef {
    pub fn select(&self, selector: &Selector) -> element_ref::Select;
    pub fn html(&self) -> String;
    pub fn inner_html(&self) -> String;
    pub fn attr(&self, attr: &str) -> Option<&str>;
    pub fn text(&self) -> element_ref::Text;
}

impl Clone for ElementRef {}
impl Copy for ElementRef {}

pub struct Selector;

impl Selector {
    #[infallible("the selector is a literal: it is right or wrong at every run")]
    pub fn parse(selectors: &str) -> Result<Self, error::SelectorErrorKind>;
}

impl Clone for Selector {}

pub mod html {
    pub use super::Html;
    use super::ElementRef;

    #[not_send("collect what the task needs before the await: `.map(|element| element.inner_html()).collect::<Vec<_>>()`", unless_feature = "atomic")]
    pub struct Select;

    impl Iterator for Select {
        type Item = ElementRef;
    }
}

pub mod element_ref {
    pub use super::ElementRef;

    #[not_send("collect what the task needs before the await: `.map(|element| element.inner_html()).collect::<Vec<_>>()`", unless_feature = "atomic")]
    pub struct Select;

    impl Iterator for Select {
        type Item = ElementRef;
    }

    #[not_send("collect the text before the await: `.collect::<String>()`", unless_feature = "atomic")]
    pub struct Text;

    impl Iterator for Text {
        type Item = &str;
    }
}

pub mod selector {
    pub use super::Selector;
}

pub mod error {
    pub enum SelectorErrorKind {}

    impl std::error::Error for SelectorErrorKind {}
}

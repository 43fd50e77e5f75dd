//! egui: what is drawn is told by closures, which run at once in the caller's thread, under the locks that it holds.

pub struct Context;
pub struct Id;
pub struct Layout;
pub struct Response;

pub struct InnerResponse<R> {
    pub inner: R,
    pub response: Response,
}

#[calls_inline]
impl Response {
    pub fn on_hover_ui(self, add_contents: impl FnOnce(&mut Ui)) -> Self;
    pub fn context_menu<R>(&self, add_contents: impl FnOnce(&mut Ui) -> R) -> Option<InnerResponse<R>>;
    pub fn clicked(&self) -> bool;
    pub fn changed(&self) -> bool;
    pub fn hovered(&self) -> bool;
    pub fn lost_focus(&self) -> bool;
}

pub struct Ui;
#[calls_inline]
impl Ui {
    pub fn ctx(&self) -> &Context;
    pub fn horizontal<R>(&mut self, add_contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>;
    pub fn horizontal_top<R>(&mut self, add_contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>;
    pub fn horizontal_centered<R>(&mut self, add_contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>;
    pub fn horizontal_wrapped<R>(&mut self, add_contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>;
    pub fn vertical<R>(&mut self, add_contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>;
    pub fn vertical_centered<R>(&mut self, add_contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>;
    pub fn vertical_centered_justified<R>(&mut self, add_contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>;
    pub fn centered_and_justified<R>(&mut self, add_contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>;
    pub fn with_layout<R>(&mut self, layout: Layout, add_contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>;
    pub fn group<R>(&mut self, add_contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>;
    pub fn scope<R>(&mut self, add_contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>;
    pub fn push_id<I, R>(&mut self, id: I, add_contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>;
    pub fn indent<I, R>(&mut self, id: I, add_contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>;
    pub fn add_enabled_ui<R>(&mut self, enabled: bool, add_contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>;
    pub fn add_visible_ui<R>(&mut self, visible: bool, add_contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>;
    pub fn allocate_ui<S, R>(&mut self, size: S, add_contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>;
    pub fn allocate_ui_with_layout<S, R>(
        &mut self,
        size: S,
        layout: Layout,
        add_contents: impl FnOnce(&mut Ui) -> R,
    ) -> InnerResponse<R>;
    pub fn collapsing<T, R>(&mut self, heading: T, add_contents: impl FnOnce(&mut Ui) -> R) -> CollapsingResponse<R>;
    pub fn menu_button<T, R>(&mut self, title: T, add_contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<Option<R>>;
    pub fn columns<R>(&mut self, count: usize, add_contents: impl FnOnce(&mut [Ui]) -> R) -> R;
    pub fn label<T>(&mut self, text: T) -> Response;
    pub fn heading<T>(&mut self, text: T) -> Response;
    pub fn monospace<T>(&mut self, text: T) -> Response;
    pub fn strong<T>(&mut self, text: T) -> Response;
    pub fn button<T>(&mut self, text: T) -> Response;
    pub fn small_button<T>(&mut self, text: T) -> Response;
    pub fn link<T>(&mut self, text: T) -> Response;
    pub fn checkbox<T>(&mut self, checked: &mut bool, text: T) -> Response;
    pub fn selectable_label<T>(&mut self, checked: bool, text: T) -> Response;
    pub fn text_edit_singleline<S>(&mut self, text: &mut S) -> Response;
    pub fn text_edit_multiline<S>(&mut self, text: &mut S) -> Response;
    pub fn separator(&mut self) -> Response;
    pub fn spinner(&mut self) -> Response;
    pub fn add<W>(&mut self, widget: W) -> Response;
    pub fn add_enabled<W>(&mut self, enabled: bool, widget: W) -> Response;
    pub fn close_menu(&mut self);
}

pub struct CentralPanel;
#[calls_inline]
impl CentralPanel {
    pub fn default() -> Self;
    pub fn frame(self, frame: Frame) -> Self;
    pub fn show<R>(self, ctx: &Context, add_contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>;
    pub fn show_inside<R>(self, ui: &mut Ui, add_contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>;
}

pub struct SidePanel;
#[calls_inline]
impl SidePanel {
    pub fn left<I>(id: I) -> Self;
    pub fn right<I>(id: I) -> Self;
    pub fn frame(self, frame: Frame) -> Self;
    pub fn resizable(self, resizable: bool) -> Self;
    pub fn default_width(self, width: f32) -> Self;
    pub fn min_width(self, width: f32) -> Self;
    pub fn max_width(self, width: f32) -> Self;
    pub fn exact_width(self, width: f32) -> Self;
    pub fn show<R>(self, ctx: &Context, add_contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>;
    pub fn show_inside<R>(self, ui: &mut Ui, add_contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>;
}

pub struct TopBottomPanel;
#[calls_inline]
impl TopBottomPanel {
    pub fn top<I>(id: I) -> Self;
    pub fn bottom<I>(id: I) -> Self;
    pub fn frame(self, frame: Frame) -> Self;
    pub fn resizable(self, resizable: bool) -> Self;
    pub fn default_height(self, height: f32) -> Self;
    pub fn min_height(self, height: f32) -> Self;
    pub fn max_height(self, height: f32) -> Self;
    pub fn exact_height(self, height: f32) -> Self;
    pub fn show<R>(self, ctx: &Context, add_contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>;
    pub fn show_inside<R>(self, ui: &mut Ui, add_contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>;
}

pub struct Window;
#[calls_inline]
impl Window {
    pub fn new<T>(title: T) -> Self;
    pub fn id(self, id: Id) -> Self;
    pub fn open(self, open: &mut bool) -> Self;
    pub fn resizable<T>(self, resizable: T) -> Self;
    pub fn collapsible(self, collapsible: bool) -> Self;
    pub fn title_bar(self, title_bar: bool) -> Self;
    pub fn default_width(self, width: f32) -> Self;
    pub fn default_height(self, height: f32) -> Self;
    pub fn default_size<S>(self, size: S) -> Self;
    pub fn fixed_size<S>(self, size: S) -> Self;
    pub fn anchor<A, O>(self, align: A, offset: O) -> Self;
    pub fn frame(self, frame: Frame) -> Self;
    pub fn show<R>(self, ctx: &Context, add_contents: impl FnOnce(&mut Ui) -> R) -> Option<InnerResponse<Option<R>>>;
}

pub struct Area;
#[calls_inline]
impl Area {
    pub fn new<I>(id: I) -> Self;
    pub fn anchor<A, O>(self, align: A, offset: O) -> Self;
    pub fn show<R>(self, ctx: &Context, add_contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>;
}

pub struct ScrollArea;
#[calls_inline]
impl ScrollArea {
    pub fn vertical() -> Self;
    pub fn horizontal() -> Self;
    pub fn both() -> Self;
    pub fn auto_shrink<T>(self, auto_shrink: T) -> Self;
    pub fn id_source<I>(self, id: I) -> Self;
    pub fn id_salt<I>(self, id: I) -> Self;
    pub fn max_height(self, height: f32) -> Self;
    pub fn max_width(self, width: f32) -> Self;
    pub fn stick_to_bottom(self, stick: bool) -> Self;
    pub fn show<R>(self, ui: &mut Ui, add_contents: impl FnOnce(&mut Ui) -> R) -> scroll_area::ScrollAreaOutput<R>;
    pub fn show_rows<R>(
        self,
        ui: &mut Ui,
        row_height: f32,
        total_rows: usize,
        add_contents: impl FnOnce(&mut Ui, std::ops::Range<usize>) -> R,
    ) -> scroll_area::ScrollAreaOutput<R>;
}

pub mod scroll_area {
    pub struct ScrollAreaOutput<R> {
        pub inner: R,
    }
}

pub struct Grid;
#[calls_inline]
impl Grid {
    pub fn new<I>(id: I) -> Self;
    pub fn num_columns(self, columns: usize) -> Self;
    pub fn striped(self, striped: bool) -> Self;
    pub fn show<R>(self, ui: &mut Ui, add_contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>;
}

pub struct CollapsingResponse<R> {
    pub body_returned: Option<R>,
}

pub struct CollapsingHeader;
#[calls_inline]
impl CollapsingHeader {
    pub fn new<T>(text: T) -> Self;
    pub fn default_open(self, open: bool) -> Self;
    pub fn show<R>(self, ui: &mut Ui, add_body: impl FnOnce(&mut Ui) -> R) -> CollapsingResponse<R>;
}

pub struct ComboBox;
#[calls_inline]
impl ComboBox {
    pub fn from_label<T>(label: T) -> Self;
    pub fn from_id_source<I>(id: I) -> Self;
    pub fn from_id_salt<I>(id: I) -> Self;
    pub fn new<I, T>(id: I, label: T) -> Self;
    pub fn width(self, width: f32) -> Self;
    pub fn selected_text<T>(self, text: T) -> Self;
    pub fn show_ui<R>(self, ui: &mut Ui, menu_contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<Option<R>>;
}

pub struct Frame;
#[calls_inline]
impl Frame {
    pub fn none() -> Self;
    pub fn default() -> Self;
    pub fn show<R>(self, ui: &mut Ui, add_contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>;
}

pub mod menu {
    use crate::{InnerResponse, Ui};

    #[calls_inline]
    pub fn bar<R>(ui: &mut Ui, add_contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>;
    #[calls_inline]
    pub fn menu_button<T, R>(ui: &mut Ui, title: T, add_contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<Option<R>>;
}

pub use error::{ImageError, ImageResult};

pub mod error {
    pub type ImageResult<T> = Result<T, ImageError>;

    pub enum ImageError {}

    impl std::error::Error for ImageError {}
}

pub enum ImageFormat {
    Png,
    Jpeg,
    Gif,
    WebP,
    Bmp,
    Ico,
    Tiff,
    Avif,
}

#[blocking(fs, why = "it reads and decodes the file")]
pub fn open<P: AsRef<std::path::Path>>(path: P) -> ImageResult<DynamicImage>;
#[blocking(fs, minor)]
pub fn image_dimensions<P: AsRef<std::path::Path>>(path: P) -> ImageResult<(u32, u32)>;
#[blocking_on_handle]
pub fn load<R>(r: R, format: ImageFormat) -> ImageResult<DynamicImage>;
pub fn load_from_memory(buffer: &[u8]) -> ImageResult<DynamicImage>;
pub fn load_from_memory_with_format(buf: &[u8], format: ImageFormat) -> ImageResult<DynamicImage>;
pub fn guess_format(buffer: &[u8]) -> ImageResult<ImageFormat>;
#[blocking(fs, why = "it encodes and writes the file")]
pub fn save_buffer<P: AsRef<std::path::Path>, C>(path: P, buf: &[u8], width: u32, height: u32, color: C) -> ImageResult<()>;

pub struct DynamicImage;

impl DynamicImage {
    pub fn width(&self) -> u32;
    pub fn height(&self) -> u32;
    pub fn resize(&self, nwidth: u32, nheight: u32, filter: imageops::FilterType) -> DynamicImage;
    pub fn resize_exact(&self, nwidth: u32, nheight: u32, filter: imageops::FilterType) -> DynamicImage;
    pub fn resize_to_fill(&self, nwidth: u32, nheight: u32, filter: imageops::FilterType) -> DynamicImage;
    pub fn thumbnail(&self, nwidth: u32, nheight: u32) -> DynamicImage;
    pub fn crop_imm(&self, x: u32, y: u32, width: u32, height: u32) -> DynamicImage;
    pub fn as_bytes(&self) -> &[u8];
    pub fn into_bytes(self) -> Vec<u8>;
    #[blocking(fs, why = "it encodes and writes the file")]
    pub fn save<Q: AsRef<std::path::Path>>(&self, path: Q) -> ImageResult<()>;
    #[blocking(fs, why = "it encodes and writes the file")]
    pub fn save_with_format<Q: AsRef<std::path::Path>>(&self, path: Q, format: ImageFormat) -> ImageResult<()>;
}

impl Clone for DynamicImage {}

pub mod imageops {
    pub enum FilterType {
        Nearest,
        Triangle,
        CatmullRom,
        Gaussian,
        Lanczos3,
    }
}

#[handle_of(R)]
pub struct ImageReader<R>;

impl ImageReader<std::io::BufReader<std::fs::File>> {
    #[blocking(fs)]
    pub fn open<P: AsRef<std::path::Path>>(path: P) -> std::io::Result<Self>;
}

impl<R> ImageReader<R> {
    pub fn new(buffered_reader: R) -> Self;
    pub fn with_format(buffered_reader: R, format: ImageFormat) -> Self;
    pub fn format(&self) -> Option<ImageFormat>;
    pub fn set_format(&mut self, format: ImageFormat);
    pub fn no_limits(&mut self);
    #[blocking_on_handle]
    pub fn with_guessed_format(self) -> std::io::Result<Self>;
    #[blocking_on_handle]
    pub fn into_dimensions(self) -> ImageResult<(u32, u32)>;
    #[blocking_on_handle]
    pub fn decode(self) -> ImageResult<DynamicImage>;
    pub fn into_inner(self) -> R;
}

pub mod io {
    pub use crate::ImageReader as Reader;
}

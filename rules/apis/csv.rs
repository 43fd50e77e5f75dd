pub type Result<T> = std::result::Result<T, Error>;

pub struct Error;

impl std::error::Error for Error {}
impl From<Error> for std::io::Error {}

#[handle_of(R)]
pub struct Reader<R>;

impl Reader<std::fs::File> {
    #[blocking(fs)]
    pub fn from_path<P: AsRef<std::path::Path>>(path: P) -> Result<Reader<std::fs::File>>;
}

impl<R> Reader<R> {
    pub fn from_reader(rdr: R) -> Reader<R>;
    #[blocking_on_handle]
    pub fn headers(&mut self) -> Result<&StringRecord>;
    #[blocking_on_handle]
    pub fn records(&mut self) -> StringRecordsIter<R>;
    #[blocking_on_handle]
    pub fn into_records(self) -> StringRecordsIntoIter<R>;
    #[blocking_on_handle]
    pub fn deserialize<D>(&mut self) -> DeserializeRecordsIter<R, D>;
    #[blocking_on_handle]
    pub fn into_deserialize<D>(self) -> DeserializeRecordsIntoIter<R, D>;
    #[blocking_on_handle]
    pub fn read_record(&mut self, record: &mut StringRecord) -> Result<bool>;
    pub fn get_ref(&self) -> &R;
    pub fn into_inner(self) -> R;
}

pub struct ReaderBuilder;

impl ReaderBuilder {
    pub fn new() -> ReaderBuilder;
    pub fn delimiter(&mut self, delimiter: u8) -> &mut ReaderBuilder;
    pub fn has_headers(&mut self, yes: bool) -> &mut ReaderBuilder;
    pub fn flexible(&mut self, yes: bool) -> &mut ReaderBuilder;
    pub fn quote(&mut self, quote: u8) -> &mut ReaderBuilder;
    #[blocking(fs)]
    pub fn from_path<P: AsRef<std::path::Path>>(&self, path: P) -> Result<Reader<std::fs::File>>;
    pub fn from_reader<R>(&self, rdr: R) -> Reader<R>;
}

pub struct StringRecordsIter<R>;

impl<R> Iterator for StringRecordsIter<R> {
    type Item = Result<StringRecord>;
}

pub struct StringRecordsIntoIter<R>;

impl<R> Iterator for StringRecordsIntoIter<R> {
    type Item = Result<StringRecord>;
}

pub struct DeserializeRecordsIter<R, D>;

impl<R, D> Iterator for DeserializeRecordsIter<R, D> {
    type Item = Result<D>;
}

pub struct DeserializeRecordsIntoIter<R, D>;

impl<R, D> Iterator for DeserializeRecordsIntoIter<R, D> {
    type Item = Result<D>;
}

pub struct StringRecord;

impl StringRecord {
    pub fn new() -> StringRecord;
    pub fn get(&self, i: usize) -> Option<&str>;
    pub fn len(&self) -> usize;
    pub fn is_empty(&self) -> bool;
}

impl Clone for StringRecord {}

#[handle_of(W)]
pub struct Writer<W>;

impl Writer<std::fs::File> {
    #[blocking(fs)]
    pub fn from_path<P: AsRef<std::path::Path>>(path: P) -> Result<Writer<std::fs::File>>;
}

impl<W> Writer<W> {
    pub fn from_writer(wtr: W) -> Writer<W>;
    #[blocking_on_handle]
    pub fn serialize<S>(&mut self, record: S) -> Result<()>;
    #[blocking_on_handle]
    pub fn write_record<I>(&mut self, record: I) -> Result<()>;
    #[blocking_on_handle]
    pub fn write_field<T>(&mut self, field: T) -> Result<()>;
    #[blocking_on_handle]
    pub fn flush(&mut self) -> std::io::Result<()>;
    pub fn into_inner(self) -> std::result::Result<W, IntoInnerError<Writer<W>>>;
}

pub struct IntoInnerError<W>;

pub struct WriterBuilder;

impl WriterBuilder {
    pub fn new() -> WriterBuilder;
    pub fn delimiter(&mut self, delimiter: u8) -> &mut WriterBuilder;
    pub fn has_headers(&mut self, yes: bool) -> &mut WriterBuilder;
    #[blocking(fs)]
    pub fn from_path<P: AsRef<std::path::Path>>(&self, path: P) -> Result<Writer<std::fs::File>>;
    pub fn from_writer<W>(&self, wtr: W) -> Writer<W>;
}

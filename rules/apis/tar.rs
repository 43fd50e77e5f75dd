use std::io;
use std::path::{Path, PathBuf};

#[handle_of(R)]
pub struct Archive<R>;

impl<R> Archive<R> {
    pub fn new(obj: R) -> Archive<R>;
    pub fn into_inner(self) -> R;
    pub fn entries(&mut self) -> io::Result<Entries<R>>;
    #[blocking(fs)]
    pub fn unpack<P: AsRef<Path>>(&mut self, dst: P) -> io::Result<()>;
    pub fn set_overwrite(&mut self, overwrite: bool);
    pub fn set_preserve_permissions(&mut self, preserve: bool);
}

pub struct Entries<R>;

impl<R> Iterator for Entries<R> {
    type Item = io::Result<Entry<R>>;
}

#[handle_of(R)]
pub struct Entry<R>;

impl<R> Entry<R> {
    pub fn size(&self) -> u64;
    #[blocking(fs)]
    pub fn unpack<P: AsRef<Path>>(&mut self, dst: P) -> io::Result<Unpacked>;
    #[blocking(fs)]
    pub fn unpack_in<P: AsRef<Path>>(&mut self, dst: P) -> io::Result<bool>;
}

pub struct Unpacked;

impl<R> io::Read for Entry<R> {}

#[handle_of(W)]
pub struct Builder<W>;

impl<W> Builder<W> {
    pub fn new(obj: W) -> Builder<W>;
    pub fn follow_symlinks(&mut self, follow: bool);
    #[blocking(fs)]
    pub fn append_path<P: AsRef<Path>>(&mut self, path: P) -> io::Result<()>;
    #[blocking(fs)]
    pub fn append_path_with_name<P: AsRef<Path>, N: AsRef<Path>>(&mut self, path: P, name: N) -> io::Result<()>;
    #[blocking(fs)]
    pub fn append_file<P: AsRef<Path>>(&mut self, path: P, file: &mut std::fs::File) -> io::Result<()>;
    #[blocking(fs)]
    pub fn append_dir_all<P: AsRef<Path>, Q: AsRef<Path>>(&mut self, path: P, src_path: Q) -> io::Result<()>;
    #[blocking_on_handle]
    pub fn finish(&mut self) -> io::Result<()>;
    #[blocking_on_handle]
    pub fn into_inner(self) -> io::Result<W>;
}

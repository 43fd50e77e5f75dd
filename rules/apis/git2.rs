use std::path::Path;

pub struct Error;

impl Error {
    pub fn message(&self) -> &str;
    pub fn code(&self) -> ErrorCode;
}

impl std::error::Error for Error {}

pub enum ErrorCode {
    NotFound,
    Exists,
    Auth,
}

pub struct Oid;
pub struct Signature;

impl Signature {
    pub fn now(name: &str, email: &str) -> Result<Signature, Error>;
}

pub struct Reference;
pub struct Commit;
pub struct Tree;
pub struct Object;
pub struct Branch;
pub struct Index;
pub struct Statuses;
pub struct StatusOptions;
pub struct FetchOptions;
pub struct PushOptions;
pub struct RemoteCallbacks;

pub enum Direction {
    Fetch,
    Push,
}

pub struct Repository;

impl Repository {
    #[blocking(fs, minor)]
    pub fn open<P: AsRef<Path>>(path: P) -> Result<Repository, Error>;
    #[blocking(fs, minor)]
    pub fn open_bare<P: AsRef<Path>>(path: P) -> Result<Repository, Error>;
    #[blocking(fs, minor)]
    pub fn open_from_env() -> Result<Repository, Error>;
    #[blocking(fs, minor)]
    pub fn open_ext<P: AsRef<Path>, F, I>(path: P, flags: F, ceiling_dirs: I) -> Result<Repository, Error>;
    #[blocking(fs, minor)]
    pub fn discover<P: AsRef<Path>>(path: P) -> Result<Repository, Error>;
    #[blocking(fs, minor)]
    pub fn init<P: AsRef<Path>>(path: P) -> Result<Repository, Error>;
    #[blocking(fs, minor)]
    pub fn init_bare<P: AsRef<Path>>(path: P) -> Result<Repository, Error>;
    #[blocking(net)]
    pub fn clone<P: AsRef<Path>>(url: &str, into: P) -> Result<Repository, Error>;
    #[blocking(net)]
    pub fn clone_recurse<P: AsRef<Path>>(url: &str, into: P) -> Result<Repository, Error>;
    pub fn path(&self) -> &Path;
    pub fn workdir(&self) -> Option<&Path>;
    pub fn is_bare(&self) -> bool;
    pub fn find_remote(&self, name: &str) -> Result<Remote, Error>;
    pub fn remote(&self, name: &str, url: &str) -> Result<Remote, Error>;
    pub fn remote_anonymous(&self, url: &str) -> Result<Remote, Error>;
    #[blocking(fs, minor)]
    pub fn head(&self) -> Result<Reference, Error>;
    #[blocking(fs, minor)]
    pub fn find_commit(&self, oid: Oid) -> Result<Commit, Error>;
    #[blocking(fs, minor)]
    pub fn find_tree(&self, oid: Oid) -> Result<Tree, Error>;
    #[blocking(fs, minor)]
    pub fn revparse_single(&self, spec: &str) -> Result<Object, Error>;
    #[blocking(fs)]
    pub fn statuses(&self, options: Option<&mut StatusOptions>) -> Result<Statuses, Error>;
    #[blocking(fs, minor)]
    pub fn commit(&self, update_ref: Option<&str>, author: &Signature, committer: &Signature, message: &str, tree: &Tree, parents: &[&Commit]) -> Result<Oid, Error>;
    #[blocking(fs)]
    pub fn checkout_head(&self, opts: Option<&mut build::CheckoutBuilder>) -> Result<(), Error>;
    #[blocking(fs)]
    pub fn checkout_index(&self, index: Option<&mut Index>, opts: Option<&mut build::CheckoutBuilder>) -> Result<(), Error>;
    #[blocking(fs)]
    pub fn checkout_tree(&self, treeish: &Object, opts: Option<&mut build::CheckoutBuilder>) -> Result<(), Error>;
    #[blocking(fs)]
    pub fn reset<R>(&self, target: &Object, kind: R, checkout: Option<&mut build::CheckoutBuilder>) -> Result<(), Error>;
    #[blocking(fs, minor)]
    pub fn index(&self) -> Result<Index, Error>;
    pub fn revwalk(&self) -> Result<Revwalk, Error>;
}

pub struct Revwalk;

impl Revwalk {
    pub fn push(&mut self, oid: Oid) -> Result<(), Error>;
    pub fn push_head(&mut self) -> Result<(), Error>;
}

impl Iterator for Revwalk {
    type Item = Result<Oid, Error>;
}

pub struct Remote;

impl Remote {
    pub fn name(&self) -> Option<&str>;
    #[blocking(net)]
    pub fn connect(&mut self, dir: Direction) -> Result<(), Error>;
    #[blocking(net)]
    pub fn connect_auth<P>(&mut self, dir: Direction, cb: Option<RemoteCallbacks>, proxy_options: Option<P>) -> Result<RemoteConnection, Error>;
    pub fn connected(&mut self) -> bool;
    pub fn disconnect(&mut self) -> Result<(), Error>;
    #[blocking(net)]
    pub fn download<Str>(&mut self, specs: &[Str], opts: Option<&mut FetchOptions>) -> Result<(), Error>;
    #[blocking(net)]
    pub fn fetch<Str>(&mut self, refspecs: &[Str], opts: Option<&mut FetchOptions>, reflog_msg: Option<&str>) -> Result<(), Error>;
    #[blocking(net)]
    pub fn push<Str>(&mut self, refspecs: &[Str], opts: Option<&mut PushOptions>) -> Result<(), Error>;
}

pub struct RemoteConnection;

pub struct Submodule;

impl Submodule {
    #[blocking(net)]
    pub fn update<O>(&mut self, init: bool, opts: Option<&mut O>) -> Result<(), Error>;
    #[blocking(fs, minor)]
    pub fn open(&self) -> Result<Repository, Error>;
    pub fn path(&self) -> &Path;
}

pub mod build {
    use crate::{Error, FetchOptions, Repository};
    use std::path::Path;

    pub struct RepoBuilder;

    impl RepoBuilder {
        pub fn new() -> RepoBuilder;
        pub fn bare(&mut self, bare: bool) -> &mut RepoBuilder;
        pub fn branch(&mut self, branch: &str) -> &mut RepoBuilder;
        pub fn with_checkout(&mut self, checkout: CheckoutBuilder) -> &mut RepoBuilder;
        pub fn fetch_options(&mut self, fetch_opts: FetchOptions) -> &mut RepoBuilder;
        #[blocking(net)]
        pub fn clone(&mut self, url: &str, into: &Path) -> Result<Repository, Error>;
    }

    pub struct CheckoutBuilder;

    impl CheckoutBuilder {
        pub fn new() -> CheckoutBuilder;
        pub fn force(&mut self) -> &mut CheckoutBuilder;
        pub fn safe(&mut self) -> &mut CheckoutBuilder;
    }
}

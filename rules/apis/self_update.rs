//! self_update: looks for releases and fetches them with the blocking client of reqwest, or with ureq.

pub type Result<T> = std::result::Result<T, errors::Error>;

pub mod errors {
    pub enum Error {}
    impl std::error::Error for Error {}
    impl From<std::io::Error> for Error {}
}

pub enum Status {
    UpToDate(String),
    Updated(String),
}

impl Status {
    pub fn version(&self) -> &str;
    pub fn uptodate(&self) -> bool;
    pub fn updated(&self) -> bool;
}

pub mod update {
    pub struct Release {
        pub name: String,
        pub version: String,
        pub date: String,
        pub body: Option<String>,
        pub assets: Vec<ReleaseAsset>,
    }
    impl Clone for Release {}

    pub struct ReleaseAsset {
        pub download_url: String,
        pub name: String,
    }
    impl Clone for ReleaseAsset {}

    pub trait ReleaseUpdate {
        #[blocking(http)]
        fn get_latest_release(&self) -> crate::Result<Release>;
        #[blocking(http)]
        fn get_latest_releases(&self, current_version: &str) -> crate::Result<Vec<Release>>;
        #[blocking(http)]
        fn get_release_version(&self, ver: &str) -> crate::Result<Release>;
        #[blocking(http)]
        fn update(&self) -> crate::Result<crate::Status>;
        #[blocking(http)]
        fn update_extended(&self) -> crate::Result<UpdateStatus>;
    }

    pub enum UpdateStatus {
        UpToDate,
        Updated(Release),
    }
}

pub mod backends {
    pub mod github {
        pub struct Update;
        impl Update {
            pub fn configure() -> UpdateBuilder;
        }

        pub struct UpdateBuilder;
        impl Default for UpdateBuilder {}
        impl UpdateBuilder {
            pub fn new() -> Self;
            pub fn repo_owner(&mut self, owner: &str) -> &mut Self;
            pub fn repo_name(&mut self, name: &str) -> &mut Self;
            pub fn with_url(&mut self, url: &str) -> &mut Self;
            pub fn current_version(&mut self, ver: &str) -> &mut Self;
            pub fn target_version_tag(&mut self, ver: &str) -> &mut Self;
            pub fn target(&mut self, target: &str) -> &mut Self;
            pub fn identifier(&mut self, identifier: &str) -> &mut Self;
            pub fn bin_name(&mut self, name: &str) -> &mut Self;
            pub fn bin_install_path<A>(&mut self, bin_install_path: A) -> &mut Self;
            pub fn bin_path_in_archive(&mut self, bin_path: &str) -> &mut Self;
            pub fn show_download_progress(&mut self, show: bool) -> &mut Self;
            pub fn show_output(&mut self, show: bool) -> &mut Self;
            pub fn no_confirm(&mut self, no_confirm: bool) -> &mut Self;
            pub fn auth_token(&mut self, auth_token: &str) -> &mut Self;
            pub fn build(&self) -> crate::Result<Box<dyn crate::update::ReleaseUpdate>>;
        }

        pub struct ReleaseList;
        impl ReleaseList {
            pub fn configure() -> ReleaseListBuilder;
            #[blocking(http)]
            pub fn fetch(self) -> crate::Result<Vec<crate::update::Release>>;
        }

        pub struct ReleaseListBuilder;
        impl ReleaseListBuilder {
            pub fn repo_owner(&mut self, owner: &str) -> &mut Self;
            pub fn repo_name(&mut self, name: &str) -> &mut Self;
            pub fn with_url(&mut self, url: &str) -> &mut Self;
            pub fn with_target(&mut self, target: &str) -> &mut Self;
            pub fn auth_token(&mut self, auth_token: &str) -> &mut Self;
            pub fn build(&self) -> crate::Result<ReleaseList>;
        }
    }
}

pub struct Download;
impl Download {
    pub fn from_url(url: &str) -> Self;
    pub fn show_progress(&mut self, b: bool) -> &mut Self;
    #[blocking(http)]
    pub fn download_to<T: std::io::Write>(&self, dest: T) -> Result<()>;
}

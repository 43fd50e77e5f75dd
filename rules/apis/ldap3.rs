pub mod result {
    pub type Result<T> = std::result::Result<T, LdapError>;

    pub enum LdapError {}

    impl std::error::Error for LdapError {}

    pub struct LdapResult;

    impl LdapResult {
        pub fn success(self) -> Result<LdapResult>;
        pub fn non_error(self) -> Result<LdapResult>;
    }

    pub struct SearchResult(pub Vec<crate::ResultEntry>, pub LdapResult);

    impl SearchResult {
        pub fn success(self) -> Result<(Vec<crate::ResultEntry>, LdapResult)>;
        pub fn non_error(self) -> Result<(Vec<crate::ResultEntry>, LdapResult)>;
    }

    pub struct CompareResult;

    impl CompareResult {
        pub fn equal(self) -> Result<bool>;
    }

    pub struct ExopResult;
}

pub use result::{LdapError, LdapResult, SearchResult};

use result::{CompareResult, ExopResult, Result};

pub enum Scope {
    Base,
    OneLevel,
    Subtree,
}

pub enum Mod<S> {
    Add(S, std::collections::HashSet<S>),
    Delete(S, std::collections::HashSet<S>),
    Replace(S, std::collections::HashSet<S>),
}

pub struct ResultEntry;

pub struct SearchEntry {
    pub dn: String,
    pub attrs: std::collections::HashMap<String, Vec<String>>,
}

impl SearchEntry {
    pub fn construct(re: ResultEntry) -> SearchEntry;
}

pub struct LdapConnSettings;

impl LdapConnSettings {
    pub fn new() -> LdapConnSettings;
    pub fn set_conn_timeout(self, timeout: std::time::Duration) -> Self;
    pub fn set_starttls(self, starttls: bool) -> Self;
    pub fn set_no_tls_verify(self, no_tls_verify: bool) -> Self;
}

pub struct LdapConn;

impl LdapConn {
    #[blocking(net, instead = "ldap3::LdapConnAsync::new(url).await")]
    pub fn new(url: &str) -> Result<Self>;
    #[blocking(net, instead = "ldap3::LdapConnAsync::with_settings(settings, url).await")]
    pub fn with_settings(settings: LdapConnSettings, url: &str) -> Result<Self>;
    #[blocking(net, instead = "ldap3::LdapConnAsync::from_url(url).await")]
    pub fn from_url(url: &url::Url) -> Result<Self>;
    pub fn with_timeout(&mut self, duration: std::time::Duration) -> &mut Self;
    #[blocking(net, instead = "ldap.simple_bind(bind_dn, bind_pw).await", why = "ldap3::Ldap has the same methods as async ones")]
    pub fn simple_bind(&mut self, bind_dn: &str, bind_pw: &str) -> Result<LdapResult>;
    #[blocking(net, instead = "ldap.sasl_external_bind().await", why = "ldap3::Ldap has the same methods as async ones")]
    pub fn sasl_external_bind(&mut self) -> Result<LdapResult>;
    #[blocking(net, instead = "ldap.search(base, scope, filter, attrs).await", why = "ldap3::Ldap has the same methods as async ones")]
    pub fn search<S, A>(&mut self, base: &str, scope: Scope, filter: &str, attrs: A) -> Result<SearchResult>;
    #[blocking(net, instead = "ldap.add(dn, attrs).await", why = "ldap3::Ldap has the same methods as async ones")]
    pub fn add<S>(&mut self, dn: &str, attrs: Vec<(S, std::collections::HashSet<S>)>) -> Result<LdapResult>;
    #[blocking(net, instead = "ldap.compare(dn, attr, val).await", why = "ldap3::Ldap has the same methods as async ones")]
    pub fn compare<B>(&mut self, dn: &str, attr: &str, val: B) -> Result<CompareResult>;
    #[blocking(net, instead = "ldap.delete(dn).await", why = "ldap3::Ldap has the same methods as async ones")]
    pub fn delete(&mut self, dn: &str) -> Result<LdapResult>;
    #[blocking(net, instead = "ldap.modify(dn, mods).await", why = "ldap3::Ldap has the same methods as async ones")]
    pub fn modify<S>(&mut self, dn: &str, mods: Vec<Mod<S>>) -> Result<LdapResult>;
    #[blocking(net, instead = "ldap.modifydn(dn, rdn, delete_old, new_sup).await", why = "ldap3::Ldap has the same methods as async ones")]
    pub fn modifydn(&mut self, dn: &str, rdn: &str, delete_old: bool, new_sup: Option<&str>) -> Result<LdapResult>;
    #[blocking(net, instead = "ldap.unbind().await", why = "ldap3::Ldap has the same methods as async ones")]
    pub fn unbind(&mut self) -> Result<()>;
    #[blocking(net, instead = "ldap.extended(exop).await", why = "ldap3::Ldap has the same methods as async ones")]
    pub fn extended<E>(&mut self, exop: E) -> Result<ExopResult>;
    pub fn is_closed(&mut self) -> bool;
}

pub struct LdapConnAsync;

impl LdapConnAsync {
    pub async fn new(url: &str) -> Result<(Self, Ldap)>;
    pub async fn with_settings(settings: LdapConnSettings, url: &str) -> Result<(Self, Ldap)>;
    pub async fn from_url(url: &url::Url) -> Result<(Self, Ldap)>;
    pub async fn drive(self) -> Result<()>;
}

pub struct Ldap;

impl Ldap {
    pub fn with_timeout(&mut self, duration: std::time::Duration) -> &mut Self;
    pub async fn simple_bind(&mut self, bind_dn: &str, bind_pw: &str) -> Result<LdapResult>;
    pub async fn sasl_external_bind(&mut self) -> Result<LdapResult>;
    pub async fn search<S, A>(&mut self, base: &str, scope: Scope, filter: &str, attrs: A) -> Result<SearchResult>;
    pub async fn add<S>(&mut self, dn: &str, attrs: Vec<(S, std::collections::HashSet<S>)>) -> Result<LdapResult>;
    pub async fn compare<B>(&mut self, dn: &str, attr: &str, val: B) -> Result<CompareResult>;
    pub async fn delete(&mut self, dn: &str) -> Result<LdapResult>;
    pub async fn modify<S>(&mut self, dn: &str, mods: Vec<Mod<S>>) -> Result<LdapResult>;
    pub async fn modifydn(&mut self, dn: &str, rdn: &str, delete_old: bool, new_sup: Option<&str>) -> Result<LdapResult>;
    pub async fn unbind(&mut self) -> Result<()>;
    pub async fn extended<E>(&mut self, exop: E) -> Result<ExopResult>;
    pub fn is_closed(&mut self) -> bool;
}

impl Clone for Ldap {}

macro_rules! drive {
    ($conn:expr) => {};
}

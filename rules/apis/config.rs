//! config: what settings are built from; files are small, and read as a program starts.

#![since("0.12")]

pub enum ConfigError {}
impl std::error::Error for ConfigError {}

pub struct Config;

impl Clone for Config {}

impl Config {
    pub fn builder() -> ConfigBuilder;
    pub fn try_deserialize<T>(self) -> Result<T, ConfigError>;
    pub fn get<T>(&self, key: &str) -> Result<T, ConfigError>;
    pub fn get_string(&self, key: &str) -> Result<String, ConfigError>;
    pub fn get_int(&self, key: &str) -> Result<i64, ConfigError>;
    pub fn get_float(&self, key: &str) -> Result<f64, ConfigError>;
    pub fn get_bool(&self, key: &str) -> Result<bool, ConfigError>;
}

pub struct ConfigBuilder;

impl Clone for ConfigBuilder {}

impl ConfigBuilder {
    pub fn add_source<S>(self, source: S) -> Self;
    pub fn set_default<K, V>(self, key: K, value: V) -> Result<Self, ConfigError>;
    pub fn set_override<K, V>(self, key: K, value: V) -> Result<Self, ConfigError>;
    pub fn set_override_option<K, V>(self, key: K, value: Option<V>) -> Result<Self, ConfigError>;
    pub fn build(self) -> Result<Config, ConfigError>;
    pub fn build_cloned(&self) -> Result<Config, ConfigError>;
}

//! igd: a search for the router, which waits for its answers.

#[blocking(net, instead = "igd::aio::search_gateway(..).await")]
pub fn search_gateway(options: SearchOptions) -> Result<Gateway, SearchError>;

pub struct SearchOptions;
impl Default for SearchOptions {}
pub struct Gateway;
pub struct SearchError;
impl std::error::Error for SearchError {}

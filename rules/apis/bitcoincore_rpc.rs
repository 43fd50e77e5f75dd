pub enum Error {}

impl std::error::Error for Error {}

pub type Result<T> = std::result::Result<T, Error>;

pub enum Auth {
    None,
    UserPass(String, String),
    CookieFile(std::path::PathBuf),
}

pub struct Answer;

pub struct Client;

impl Client {
    pub fn new(url: &str, auth: Auth) -> Result<Client>;
}

impl RpcApi for Client {}

// Each is one request over HTTP, and the thread waits for the answer.
pub trait RpcApi {
    #[blocking(http)]
    fn call<A, B>(&self, a: A, b: B) -> Result<Answer>;
    #[blocking(http)]
    fn get_network_info(&self) -> Result<Answer>;
    #[blocking(http)]
    fn get_index_info(&self) -> Result<Answer>;
    #[blocking(http)]
    fn version(&self) -> Result<usize>;
    #[blocking(http)]
    fn load_wallet<A>(&self, a: A) -> Result<Answer>;
    #[blocking(http)]
    fn unload_wallet<A>(&self, a: A) -> Result<Answer>;
    #[blocking(http)]
    fn create_wallet<A, B, C, D, E>(&self, a: A, b: B, c: C, d: D, e: E) -> Result<Answer>;
    #[blocking(http)]
    fn list_wallets(&self) -> Result<Vec<String>>;
    #[blocking(http)]
    fn get_wallet_info(&self) -> Result<Answer>;
    #[blocking(http)]
    fn get_difficulty(&self) -> Result<f64>;
    #[blocking(http)]
    fn get_connection_count(&self) -> Result<usize>;
    #[blocking(http)]
    fn get_block<A>(&self, a: A) -> Result<Answer>;
    #[blocking(http)]
    fn get_block_hex<A>(&self, a: A) -> Result<String>;
    #[blocking(http)]
    fn get_block_info<A>(&self, a: A) -> Result<Answer>;
    #[blocking(http)]
    fn get_block_header<A>(&self, a: A) -> Result<Answer>;
    #[blocking(http)]
    fn get_block_header_info<A>(&self, a: A) -> Result<Answer>;
    #[blocking(http)]
    fn get_mining_info(&self) -> Result<Answer>;
    #[blocking(http)]
    fn get_block_template<A, B, C>(&self, a: A, b: B, c: C) -> Result<Answer>;
    #[blocking(http)]
    fn get_blockchain_info(&self) -> Result<Answer>;
    #[blocking(http)]
    fn get_block_count(&self) -> Result<u64>;
    #[blocking(http)]
    fn get_best_block_hash(&self) -> Result<Answer>;
    #[blocking(http)]
    fn get_block_hash<A>(&self, a: A) -> Result<Answer>;
    #[blocking(http)]
    fn get_block_stats<A>(&self, a: A) -> Result<Answer>;
    #[blocking(http)]
    fn get_raw_transaction<A, B>(&self, a: A, b: B) -> Result<Answer>;
    #[blocking(http)]
    fn get_raw_transaction_hex<A, B>(&self, a: A, b: B) -> Result<String>;
    #[blocking(http)]
    fn get_raw_transaction_info<A, B>(&self, a: A, b: B) -> Result<Answer>;
    #[blocking(http)]
    fn get_balance<A, B>(&self, a: A, b: B) -> Result<Answer>;
    #[blocking(http)]
    fn get_balances(&self) -> Result<Answer>;
    #[blocking(http)]
    fn get_transaction<A, B>(&self, a: A, b: B) -> Result<Answer>;
    #[blocking(http)]
    fn list_transactions<A, B, C, D>(&self, a: A, b: B, c: C, d: D) -> Result<Answer>;
    #[blocking(http)]
    fn list_since_block<A, B, C, D>(&self, a: A, b: B, c: C, d: D) -> Result<Answer>;
    #[blocking(http)]
    fn get_tx_out<A, B, C>(&self, a: A, b: B, c: C) -> Result<Answer>;
    #[blocking(http)]
    fn import_address<A, B, C>(&self, a: A, b: B, c: C) -> Result<()>;
    #[blocking(http)]
    fn import_descriptors<A>(&self, a: A) -> Result<Answer>;
    #[blocking(http)]
    fn list_unspent<A, B, C, D, E>(&self, a: A, b: B, c: C, d: D, e: E) -> Result<Answer>;
    #[blocking(http)]
    fn fund_raw_transaction<A, B, C>(&self, a: A, b: B, c: C) -> Result<Answer>;
    #[blocking(http)]
    fn sign_raw_transaction_with_wallet<A, B, C>(&self, a: A, b: B, c: C) -> Result<Answer>;
    #[blocking(http)]
    fn test_mempool_accept<A>(&self, a: A) -> Result<Answer>;
    #[blocking(http)]
    fn stop(&self) -> Result<String>;
    #[blocking(http)]
    fn get_new_address<A, B>(&self, a: A, b: B) -> Result<Answer>;
    #[blocking(http)]
    fn get_address_info<A>(&self, a: A) -> Result<Answer>;
    #[blocking(http)]
    fn generate_to_address<A, B>(&self, a: A, b: B) -> Result<Answer>;
    #[blocking(http)]
    fn get_mempool_info(&self) -> Result<Answer>;
    #[blocking(http)]
    fn get_raw_mempool(&self) -> Result<Answer>;
    #[blocking(http)]
    fn get_raw_mempool_verbose(&self) -> Result<Answer>;
    #[blocking(http)]
    fn get_mempool_entry<A>(&self, a: A) -> Result<Answer>;
    #[blocking(http)]
    fn send_to_address<A, B, C, D, E, F, G, H>(&self, a: A, b: B, c: C, d: D, e: E, f: F, g: G, h: H)
    -> Result<Answer>;
    #[blocking(http)]
    fn get_peer_info(&self) -> Result<Answer>;
    #[blocking(http)]
    fn ping(&self) -> Result<()>;
    #[blocking(http)]
    fn send_raw_transaction<A>(&self, a: A) -> Result<Answer>;
    #[blocking(http)]
    fn estimate_smart_fee<A, B>(&self, a: A, b: B) -> Result<Answer>;
    #[blocking(http)]
    fn wait_for_new_block<A>(&self, a: A) -> Result<Answer>;
    #[blocking(http)]
    fn wallet_create_funded_psbt<A, B, C, D, E>(&self, a: A, b: B, c: C, d: D, e: E) -> Result<Answer>;
    #[blocking(http)]
    fn wallet_process_psbt<A, B, C, D>(&self, a: A, b: B, c: C, d: D) -> Result<Answer>;
    #[blocking(http)]
    fn get_descriptor_info<A>(&self, a: A) -> Result<Answer>;
    #[blocking(http)]
    fn finalize_psbt<A, B>(&self, a: A, b: B) -> Result<Answer>;
    #[blocking(http)]
    fn rescan_blockchain<A, B>(&self, a: A, b: B) -> Result<Answer>;
    #[blocking(http)]
    fn uptime(&self) -> Result<u64>;
    #[blocking(http)]
    fn submit_block<A>(&self, a: A) -> Result<()>;
}

pub mod rpc_client {
    pub enum ClientError {}

    impl std::error::Error for ClientError {}

    type Result<T> = std::result::Result<T, ClientError>;

    pub struct Signature;
    pub struct Hash;
    pub struct Answer;

    // Every request goes through `block_in_place`: other tasks move on, but this task's other branches do not, and a
    // current-thread runtime panics.
    pub struct RpcClient;

    impl RpcClient {
        pub fn new<U: ToString>(url: U) -> RpcClient;
        pub fn new_with_commitment<U: ToString, C>(url: U, commitment: C) -> RpcClient;
        pub fn new_with_timeout<U: ToString>(url: U, timeout: std::time::Duration) -> RpcClient;
        pub fn new_with_timeout_and_commitment<U: ToString, C>(
            url: U,
            timeout: std::time::Duration,
            commitment: C,
        ) -> RpcClient;
        pub fn url(&self) -> String;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn send_and_confirm_transaction<T>(&self, transaction: &T) -> Result<Signature>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn send_and_confirm_transaction_with_spinner<T>(&self, transaction: &T) -> Result<Signature>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn send_transaction<T>(&self, transaction: &T) -> Result<Signature>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn send_transaction_with_config<T, C>(&self, transaction: &T, config: C) -> Result<Signature>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn send_and_confirm_transaction_with_spinner_and_commitment<T, C>(
            &self,
            transaction: &T,
            commitment: C,
        ) -> Result<Signature>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn send_and_confirm_transaction_with_spinner_and_config<T, C, D>(
            &self,
            transaction: &T,
            commitment: C,
            config: D,
        ) -> Result<Signature>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn confirm_transaction<S>(&self, signature: &S) -> Result<bool>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn simulate_transaction<T>(&self, transaction: &T) -> Result<Answer>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn simulate_transaction_with_config<T, C>(&self, transaction: &T, config: C) -> Result<Answer>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_signature_status<S>(&self, signature: &S) -> Result<Answer>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_signature_statuses<S>(&self, signatures: &[S]) -> Result<Answer>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_slot(&self) -> Result<u64>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_slot_with_commitment<C>(&self, commitment: C) -> Result<u64>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_block_height(&self) -> Result<u64>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_block(&self, slot: u64) -> Result<Answer>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_block_with_config<C>(&self, slot: u64, config: C) -> Result<Answer>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_blocks(&self, start_slot: u64, end_slot: Option<u64>) -> Result<Vec<u64>>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_block_time(&self, slot: u64) -> Result<i64>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_transaction<S, C>(&self, signature: &S, config: C) -> Result<Answer>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_transaction_with_config<S, C>(&self, signature: &S, config: C) -> Result<Answer>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_signatures_for_address<P>(&self, address: &P) -> Result<Answer>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_signatures_for_address_with_config<P, C>(&self, address: &P, config: C) -> Result<Answer>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_epoch_info(&self) -> Result<Answer>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_version(&self) -> Result<Answer>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_cluster_nodes(&self) -> Result<Answer>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_vote_accounts(&self) -> Result<Answer>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_identity(&self) -> Result<Answer>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_latest_blockhash(&self) -> Result<Hash>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_genesis_hash(&self) -> Result<Hash>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_latest_blockhash_with_commitment<C>(&self, commitment: C) -> Result<Answer>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_account<P>(&self, pubkey: &P) -> Result<Answer>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_token_account<P>(&self, pubkey: &P) -> Result<Answer>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_token_account_balance<P>(&self, pubkey: &P) -> Result<Answer>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_token_supply<P>(&self, pubkey: &P) -> Result<Answer>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_account_with_commitment<P, C>(&self, pubkey: &P, config: C) -> Result<Answer>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_account_with_config<P, C>(&self, pubkey: &P, config: C) -> Result<Answer>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_program_accounts_with_config<P, C>(&self, pubkey: &P, config: C) -> Result<Answer>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_balance_with_commitment<P, C>(&self, pubkey: &P, config: C) -> Result<Answer>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_account_data<P>(&self, pubkey: &P) -> Result<Vec<u8>>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_balance<P>(&self, pubkey: &P) -> Result<u64>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_program_accounts<P>(&self, pubkey: &P) -> Result<Answer>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_multiple_accounts<P>(&self, pubkeys: &[P]) -> Result<Answer>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_token_accounts_by_owner<P, F>(&self, owner: &P, filter: F) -> Result<Answer>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_minimum_balance_for_rent_exemption(&self, data_len: usize) -> Result<u64>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_recent_prioritization_fees<P>(&self, addresses: &[P]) -> Result<Answer>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_health(&self) -> Result<()>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn get_transaction_count(&self) -> Result<u64>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn request_airdrop<P>(&self, pubkey: &P, lamports: u64) -> Result<Signature>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn is_blockhash_valid<H, C>(&self, blockhash: &H, commitment: C) -> Result<bool>;
        #[blocking(http, minor, instead = "solana_client::nonblocking::rpc_client::RpcClient")]
        pub fn poll_for_signature<S>(&self, signature: &S) -> Result<()>;
    }
}

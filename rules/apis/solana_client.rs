pub mod rpc_client {
    pub use solana_rpc_client::rpc_client::RpcClient;
}

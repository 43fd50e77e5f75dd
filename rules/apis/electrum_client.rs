pub enum Error {}

impl std::error::Error for Error {}

pub struct Answer;

pub struct Client;

impl Client {
    #[blocking(net)]
    pub fn new(url: &str) -> Result<Client, Error>;
    #[blocking(net)]
    pub fn from_config<C>(url: &str, config: C) -> Result<Client, Error>;
}

impl ElectrumApi for Client {}

// Each is a request, and the thread waits for the answer.
pub trait ElectrumApi {
    #[blocking(net)]
    fn block_header<A>(&self, a: A) -> Result<Answer, Error>;
    #[blocking(net)]
    fn block_headers_subscribe(&self) -> Result<Answer, Error>;
    #[blocking(net)]
    fn transaction_get<A>(&self, a: A) -> Result<Answer, Error>;
    #[blocking(net)]
    fn batch_transaction_get<A>(&self, a: A) -> Result<Answer, Error>;
    #[blocking(net)]
    fn batch_block_header<A>(&self, a: A) -> Result<Answer, Error>;
    #[blocking(net)]
    fn transaction_broadcast<A>(&self, a: A) -> Result<Answer, Error>;
    #[blocking(net)]
    fn raw_call<A, B>(&self, a: A, b: B) -> Result<Answer, Error>;
    #[blocking(net)]
    fn batch_call<A>(&self, a: A) -> Result<Answer, Error>;
    #[blocking(net)]
    fn block_headers_subscribe_raw(&self) -> Result<Answer, Error>;
    #[blocking(net)]
    fn block_header_raw<A>(&self, a: A) -> Result<Answer, Error>;
    #[blocking(net)]
    fn block_headers<A, B>(&self, a: A, b: B) -> Result<Answer, Error>;
    #[blocking(net)]
    fn estimate_fee<A>(&self, a: A) -> Result<Answer, Error>;
    #[blocking(net)]
    fn relay_fee(&self) -> Result<Answer, Error>;
    #[blocking(net)]
    fn script_subscribe<A>(&self, a: A) -> Result<Answer, Error>;
    #[blocking(net)]
    fn batch_script_subscribe<A>(&self, a: A) -> Result<Answer, Error>;
    #[blocking(net)]
    fn script_unsubscribe<A>(&self, a: A) -> Result<Answer, Error>;
    #[blocking(net)]
    fn script_get_balance<A>(&self, a: A) -> Result<Answer, Error>;
    #[blocking(net)]
    fn batch_script_get_balance<A>(&self, a: A) -> Result<Answer, Error>;
    #[blocking(net)]
    fn script_get_history<A>(&self, a: A) -> Result<Answer, Error>;
    #[blocking(net)]
    fn batch_script_get_history<A>(&self, a: A) -> Result<Answer, Error>;
    #[blocking(net)]
    fn script_list_unspent<A>(&self, a: A) -> Result<Answer, Error>;
    #[blocking(net)]
    fn batch_script_list_unspent<A>(&self, a: A) -> Result<Answer, Error>;
    #[blocking(net)]
    fn transaction_get_raw<A>(&self, a: A) -> Result<Answer, Error>;
    #[blocking(net)]
    fn batch_transaction_get_raw<A>(&self, a: A) -> Result<Answer, Error>;
    #[blocking(net)]
    fn batch_block_header_raw<A>(&self, a: A) -> Result<Answer, Error>;
    #[blocking(net)]
    fn batch_estimate_fee<A>(&self, a: A) -> Result<Answer, Error>;
    #[blocking(net)]
    fn transaction_broadcast_raw<A>(&self, a: A) -> Result<Answer, Error>;
    #[blocking(net)]
    fn transaction_get_merkle<A, B>(&self, a: A, b: B) -> Result<Answer, Error>;
    #[blocking(net)]
    fn txid_from_pos<A, B>(&self, a: A, b: B) -> Result<Answer, Error>;
    #[blocking(net)]
    fn txid_from_pos_with_merkle<A, B>(&self, a: A, b: B) -> Result<Answer, Error>;
    #[blocking(net)]
    fn server_features(&self) -> Result<Answer, Error>;
    #[blocking(net)]
    fn ping(&self) -> Result<Answer, Error>;
}

pub type Result<T> = std::result::Result<T, Error>;

pub enum Error {}

impl std::error::Error for Error {}

pub struct RsaPrivateKey;

impl RsaPrivateKey {
    #[blocking(cpu, why = "it searches for primes, which takes seconds")]
    pub fn new<R: ?Sized>(rng: &mut R, bit_size: usize) -> Result<RsaPrivateKey>;
    #[blocking(cpu, why = "it searches for primes, which takes seconds")]
    pub fn new_with_exp<R: ?Sized, E>(rng: &mut R, bit_size: usize, exp: E) -> Result<RsaPrivateKey>;
    pub fn to_public_key(&self) -> RsaPublicKey;
    pub fn decrypt<P>(&self, padding: P, ciphertext: &[u8]) -> Result<Vec<u8>>;
    pub fn sign<S>(&self, padding: S, digest_in: &[u8]) -> Result<Vec<u8>>;
    pub fn validate(&self) -> Result<()>;
}

impl Clone for RsaPrivateKey {}

pub struct RsaPublicKey;

impl RsaPublicKey {
    pub fn encrypt<R: ?Sized, P>(&self, rng: &mut R, padding: P, msg: &[u8]) -> Result<Vec<u8>>;
    pub fn verify<S>(&self, scheme: S, hashed: &[u8], sig: &[u8]) -> Result<()>;
}

impl Clone for RsaPublicKey {}
impl From<RsaPrivateKey> for RsaPublicKey {}
impl From<&RsaPrivateKey> for RsaPublicKey {}

// Gave a `Result` until 0.8, and gives what was read and the errors beside it since then.
#[blocking(fs, why = "it reads the certificates of the system, a file each")]
pub fn load_native_certs() -> CertificateResult;

pub struct CertificateResult;

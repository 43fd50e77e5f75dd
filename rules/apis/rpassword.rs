#[blocking(terminal)]
pub fn read_password() -> std::io::Result<String>;
#[blocking(terminal)]
pub fn prompt_password<S>(prompt: S) -> std::io::Result<String>;
// 5.x
#[blocking(terminal)]
pub fn read_password_from_tty(prompt: Option<&str>) -> std::io::Result<String>;
#[blocking(terminal)]
pub fn prompt_password_stdout(prompt: &str) -> std::io::Result<String>;
#[blocking(terminal)]
pub fn prompt_password_stderr(prompt: &str) -> std::io::Result<String>;

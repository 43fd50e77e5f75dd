//! A character that no token begins with.

pub async fn broken() -> u64 {
    let answer = 4 ` 2; //~ syntax-error
    answer
}

//! An async `main` and an async test without a runtime.

/// What it prints.
async fn main() {
    println!("{}", answer().await);
}

async fn answer() -> u32 {
    tokio::task::yield_now().await;
    42
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    async fn it_answers() {
        assert_eq!(answer().await, 42);
    }
}

//! A runtime built by hand.

use std::time::Duration;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    tokio::time::sleep(Duration::from_millis(1)).await;
        println!("done");
        Ok(())
}

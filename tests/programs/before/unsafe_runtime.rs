//! A runtime built by hand.

use std::time::Duration;

fn main() -> anyhow::Result<()> {
    let rt = tokio::runtime::Runtime::new()?;
    rt.block_on(async {
        tokio::time::sleep(Duration::from_millis(1)).await;
        println!("done");
        Ok(())
    })
}

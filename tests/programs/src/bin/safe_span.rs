//! Spans that stay entered across awaits.

use tracing::Instrument;
use std::time::Duration;
use tracing::info_span;

#[tokio::main]
async fn main() {
    let job = Job { span: info_span!("job"), name: "one".into() };
    if let Err(error) = job.run(3).await {
        println!("{error}");
    }
    short().await;
}

struct Job {
    span: tracing::Span,
    name: String,
}

impl Job {
    async fn run(&self, count: u32) -> Result<(), std::num::ParseIntError> {
        async {
            // How often it waits.
            let turns: u32 = "2".parse()?;
            for _ in 0..turns + count {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
            println!("{}", self.name);
            Ok(())
        }
        .instrument(self.span.clone())
        .await
    }
}

async fn short() {
    let span = info_span!("short");
    async {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    .instrument(span)
    .await
}

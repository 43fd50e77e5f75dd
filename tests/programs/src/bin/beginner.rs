//! A first take-home: fetch some items, save them, print a report.

use serde::Deserialize;
use std::time::Duration;

#[derive(Deserialize, Debug, Clone)]
struct Item {
    id: u32,
    name: String,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    println!("starting");

    let ids = tokio::fs::read_to_string("ids.txt").await.unwrap_or_default();
    let ids: Vec<u32> = ids.lines().filter_map(|line| line.parse().ok()).collect();

    save_banner("items").await;

    let items = futures::future::join_all(ids.into_iter().map(fetch_item)).await;
    let items: Vec<Item> = items.into_iter().filter_map(|item| item.ok()).collect();

    let report = render(&items).await?;
    println!("{report}");

    let worker = tokio::spawn(async move {
        count(&items).await
    });
    match worker.await {
        Ok(total) => println!("{total} characters"),
        Err(error) => eprintln!("{error}"),
    }
    Ok(())
}

async fn fetch_item(id: u32) -> anyhow::Result<Item> {
    let url = format!("https://api.example.com/items/{id}");
    let response = reqwest::get(&url).await?;
    // Be nice to the server.
    tokio::time::sleep(Duration::from_millis(100)).await;
    Ok(response.json::<Item>().await?)
}

async fn save_banner(title: &str) {
    tokio::fs::write("banner.txt", title).await.ok();
}

async fn render(items: &[Item]) -> anyhow::Result<String> {
    let template = tokio::fs::read_to_string("template.txt").await?;
    let mut text = String::new();
    for item in items {
        let line = format!("{} {}\n", item.id, item.name);
        text.push_str(&template.replace("{item}", &line));
    }
    Ok(text)
}

async fn count(items: &[Item]) -> usize {
    tokio::task::yield_now().await;
    items.iter().map(|item| item.name.len()).sum()
}

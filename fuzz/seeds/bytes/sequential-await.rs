//! Awaits in a row that could run together.
//@ deps: tokio reqwest

use std::path::Path;
use std::time::Duration;

pub struct Api {
    client: reqwest::Client,
    base: String,
}

pub struct Item {
    pub name: String,
}

async fn fetch(id: u32) -> Result<String, reqwest::Error> {
    reqwest::get(format!("https://api.example.com/items/{id}")).await?.text().await
}

/// Stands for work, as exercises have it.
async fn process_item(id: u32) -> String {
    tokio::time::sleep(Duration::from_millis(100)).await;
    format!("processed item {id}")
}

// The same function with other arguments.
pub async fn pair() -> Result<String, reqwest::Error> {
    let a = fetch(1).await?;
    let b = fetch(2).await?; //~ sequential-await "let (a, b) = tokio::try_join!(fetch(1), fetch(2))?;"
    Ok(a + &b)
}

// Five items fetched in a row are one finding.
pub async fn five() -> Vec<String> {
    let one = process_item(1).await;
    let two = process_item(2).await; //~ sequential-await "awaited 5 times in a row"
    let three = process_item(3).await;
    let four = process_item(4).await;
    let five = process_item(5).await;
    vec![one, two, three, four, five]
}

// Printing what came is no reason to wait with the next.
pub async fn print_each() -> Result<(), reqwest::Error> {
    let a = fetch(1).await?;
    println!("{a}");
    let b = fetch(2).await?; //~ sequential-await "tokio::try_join!"
    println!("{b}");
    Ok(())
}

// Straight from the library.
pub async fn two_pages() -> Result<(u16, u16), reqwest::Error> {
    let home = reqwest::get("https://example.com/").await?;
    let about = reqwest::get("https://example.com/about").await?; //~ sequential-await "reqwest::get"
    Ok((home.status().as_u16(), about.status().as_u16()))
}

// Each page is two awaits; the pages do not need each other.
pub async fn two_texts() -> Result<String, reqwest::Error> {
    let first = reqwest::get("https://example.com/a").await?;
    let first_text = first.text().await?;
    let second = reqwest::get("https://example.com/b").await?; //~ sequential-await
    let second_text = second.text().await?;
    Ok(first_text + &second_text)
}

// A chain in one statement.
pub async fn two_chains(client: &reqwest::Client) -> Result<String, reqwest::Error> {
    let a = client.get("https://example.com/a").send().await?.text().await?;
    let b = client.get("https://example.com/b").send().await?.text().await?; //~ sequential-await "async {"
    Ok(a + &b)
}

pub async fn two_files(root: &Path) -> std::io::Result<usize> {
    let left = tokio::fs::read(root.join("left")).await?;
    let right = tokio::fs::read(root.join("right")).await?; //~ sequential-await "tokio::fs::read"
    Ok(left.len() + right.len())
}

impl Api {
    async fn user(&self, id: u32) -> Result<Item, reqwest::Error> {
        let name = self.client.get(format!("{}/users/{id}", self.base)).send().await?.text().await?;
        Ok(Item { name })
    }

    async fn orders(&self, id: u32) -> Result<Vec<Item>, reqwest::Error> {
        let text = self.client.get(format!("{}/orders/{id}", self.base)).send().await?.text().await?;
        Ok(text.lines().map(|line| Item { name: line.to_owned() }).collect())
    }

    // Different functions that only ask.
    pub async fn summary(&self, id: u32) -> Result<usize, reqwest::Error> {
        let user = self.user(id).await?;
        let orders = self.orders(id).await?; //~ sequential-await "`Api::user` and `Api::orders` are awaited one after the other"
        Ok(user.name.len() + orders.len())
    }

    // Results that are unwrapped after the join.
    pub async fn lenient(&self, id: u32) -> usize {
        let user = self.user(id).await.map(|user| user.name).unwrap_or_default();
        let orders = self.orders(id).await.unwrap_or_default(); //~ sequential-await "tokio::join!"
        user.len() + orders.len()
    }

    // In one expression.
    pub async fn both(&self) -> Result<(Item, Item), reqwest::Error> {
        Ok((self.user(1).await?, self.user(2).await?)) //~ sequential-await "Api::user"
    }
}

pub trait Source {
    async fn get_title(&self, id: u32) -> String;
    async fn list_tags(&self, id: u32) -> Vec<String>;
}

// Nobody sees their bodies; their names say that they read.
pub async fn card<S: Source>(source: &S, id: u32) -> String {
    let title = source.get_title(id).await;
    let tags = source.list_tags(id).await; //~ sequential-await
    title + &tags.join(", ")
}

// Made together, and still one after the other.
pub async fn made_first() -> Result<String, reqwest::Error> {
    let a = fetch(1);
    let b = fetch(2);
    let a = a.await?;
    let b = b.await?; //~ sequential-await "are made together and awaited one by one"
    Ok(a + &b)
}

pub async fn blocks_made_first() -> usize {
    let slow = async { process_item(1).await.len() };
    let slower = async { process_item(2).await.len() };
    let first = slow.await;
    let second = slower.await; //~ sequential-await
    first + second
}

// Pushed or printed instead of named.
pub async fn pushed() -> Result<Vec<String>, reqwest::Error> {
    let mut out = Vec::new();
    out.push(fetch(1).await?);
    out.push(fetch(2).await?); //~ sequential-await "3 times in a row"
    out.push(fetch(3).await?);
    Ok(out)
}

pub async fn printed() {
    println!("{}", process_item(1).await);
    println!("{}", process_item(2).await); //~ sequential-await
}

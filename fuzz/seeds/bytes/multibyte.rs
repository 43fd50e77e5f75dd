//! Columns and lines after text of several bytes a character: äöü, 日本語, 🦀, e̍.

use std::time::Duration;

/// Größe der Pause in Millisekunden — „kurz“.
const GRÖSSE: u64 = 5;

pub async fn kürze(日本: &str) -> std::io::Result<usize> {
    let crab = "🦀🦀🦀"; std::thread::sleep(Duration::from_millis(GRÖSSE)); //~ blocking-call
    /* 漢字 */ let text = std::fs::read_to_string(日本)?; //~ blocking-call
    println!("é → {} {}", crab, std::fs::read("ß.txt")?.len()); //~ blocking-call
    Ok(text.len())
}

pub async fn after() -> bool {
    let family = "👨‍👩‍👧‍👦";
    family.is_empty() || std::path::Path::new("ñ").exists() //~ blocking-call
}

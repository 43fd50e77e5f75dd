//! Pages of code whose lines tell what is to be found there, behind a mark: `let x = 1u8; //: x: u8`.

use std::path::PathBuf;

/// What is found on the lines of a page and not told there, or told and not found. Of lines without the mark it is asked
/// as well, unless `only_told`. `BLESS=1` writes what is found into the page.
pub fn differences(page: &str, mark: &str, only_told: bool, found: &[String]) -> Vec<String> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/pages").join(page);
    let text = std::fs::read_to_string(&path).unwrap();
    let mut wrong = Vec::new();
    let mut blessed = String::new();
    for (index, (line, now)) in text.lines().zip(found).enumerate() {
        let told = line.split_once(mark);
        let code = told.map_or(line, |(code, _)| code).trim_end();
        let told = told.map(|(_, told)| told);
        if told.unwrap_or_default() == now || only_told && told.is_none() {
            blessed.push_str(line);
        } else {
            wrong.push(format!(
                "{page}:{}: {}\n  now  {now}\n  told {}",
                index + 1,
                code.trim(),
                told.unwrap_or_default()
            ));
            blessed.push_str(code);
            if !now.is_empty() {
                blessed.push_str(&format!(" {mark}{now}"));
            }
        }
        blessed.push('\n');
    }
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(path, blessed).unwrap();
        wrong.clear();
    }
    wrong
}

/// The text of a page.
pub fn read(page: &str) -> String {
    std::fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/pages").join(page)).unwrap()
}

pub const ADVICE: &str = "If it is meant so: BLESS=1 cargo test --lib";

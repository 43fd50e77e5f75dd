//! Blocking calls whose async twins take and give the same.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

#[tokio::main]
async fn main() -> io::Result<()> {
    let dir = std::env::temp_dir().join("async-lint-programs");
    tokio::fs::create_dir_all(&dir).await?;
    let task = tokio::spawn(copy(dir.clone()));
    task.await.map_err(io::Error::other)??;
    look(&dir).await?;
    look_again(&None).await?;
    tokio::fs::remove_dir_all(dir).await
}

async fn copy(dir: PathBuf) -> io::Result<u64> {
    let from = dir.join("from.txt");
    tokio::fs::write(&from, b"text").await?;
    let text = tokio::fs::read_to_string(&from).await?.to_uppercase();
    tokio::fs::write(dir.join("upper.txt"), text).await?;
    if let Ok(bytes) = tokio::fs::read(dir.join("none")).await {
        println!("{}", bytes.len());
    }
    let count = match tokio::fs::copy(&from, dir.join("to.txt")).await {
        Ok(count) => count,
        Err(error) if error.kind() == io::ErrorKind::NotFound => 0,
        Err(error) => return Err(error),
    };
    tokio::time::sleep(Duration::from_millis(1)).await;
    tokio::time::sleep(Duration::from_millis(1)).await;
    Ok(count)
}

async fn look(dir: &Path) -> io::Result<()> {
    let all = async {
        let size = tokio::fs::metadata(dir.join("to.txt")).await?.len();
        io::Result::Ok(size)
    };
    let size = all.await?;
    let real = tokio::fs::canonicalize(dir).await?;
    if !tokio::fs::try_exists(dir.join("none")).await.unwrap_or(false) && tokio::fs::metadata(&real).await.is_ok_and(|m| m.is_dir()) && !tokio::fs::symlink_metadata(real
        .join("to.txt")).await.is_ok_and(|m| m.is_symlink())
    {
        let is_file = tokio::fs::metadata(dir.join("to.txt")).await.is_ok_and(|m| m.is_file());
        println!("{size} {is_file}");
    }
    let name = "none".to_owned();
    let is_there = tokio::fs::try_exists(&name).await.unwrap_or(false);
    println!("{is_there}");
    tokio::fs::rename(dir.join("to.txt"), dir.join("renamed.txt")).await?;
    tokio::fs::remove_file(dir.join("renamed.txt")).await
}

async fn look_again(given: &Option<PathBuf>) -> io::Result<()> {
    if let Some(path) = given {
        let real = tokio::fs::canonicalize(path).await?;
        println!("{}", real.display());
    }
    Ok(())
}

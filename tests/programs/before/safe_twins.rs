//! Blocking calls whose async twins take and give the same.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::thread::{self, sleep as nap};
use std::time::Duration;

#[tokio::main]
async fn main() -> io::Result<()> {
    let dir = std::env::temp_dir().join("async-lint-programs");
    fs::create_dir_all(&dir)?;
    let task = tokio::spawn(copy(dir.clone()));
    task.await.map_err(io::Error::other)??;
    look(&dir).await?;
    look_again(&None).await?;
    std::fs::remove_dir_all(dir)
}

async fn copy(dir: PathBuf) -> io::Result<u64> {
    let from = dir.join("from.txt");
    fs::write(&from, b"text")?;
    let text = fs::read_to_string(&from)?.to_uppercase();
    fs::write(dir.join("upper.txt"), text)?;
    if let Ok(bytes) = fs::read(dir.join("none")) {
        println!("{}", bytes.len());
    }
    let count = match fs::copy(&from, dir.join("to.txt")) {
        Ok(count) => count,
        Err(error) if error.kind() == io::ErrorKind::NotFound => 0,
        Err(error) => return Err(error),
    };
    thread::sleep(Duration::from_millis(1));
    nap(Duration::from_millis(1));
    Ok(count)
}

async fn look(dir: &Path) -> io::Result<()> {
    let all = async {
        let size = dir.join("to.txt").metadata()?.len();
        io::Result::Ok(size)
    };
    let size = all.await?;
    let real = dir.canonicalize()?;
    if !dir.join("none").exists() && real.is_dir() && !real
        .join("to.txt")
        .is_symlink()
    {
        let is_file = dir.join("to.txt").is_file();
        println!("{size} {is_file}");
    }
    let name = "none".to_owned();
    let is_there = Path::new(&name).exists();
    println!("{is_there}");
    fs::rename(dir.join("to.txt"), dir.join("renamed.txt"))?;
    fs::remove_file(dir.join("renamed.txt"))
}

async fn look_again(given: &Option<PathBuf>) -> io::Result<()> {
    if let Some(path) = given {
        let real = path.canonicalize()?;
        println!("{}", real.display());
    }
    Ok(())
}

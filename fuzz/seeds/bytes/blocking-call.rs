//! The plain shapes: one async fn per kind of blocking call.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::mpsc::Receiver;
use std::thread::{self, JoinHandle};
use std::time::Duration;

pub struct Settings {
    pub root: PathBuf,
    pub retries: u32,
}

pub async fn wait_a_little() {
    std::thread::sleep(Duration::from_millis(250)); //~ blocking-call "std::thread::sleep"
}

pub async fn back_off(settings: &Settings) {
    for attempt in 0..settings.retries {
        thread::sleep(Duration::from_secs(u64::from(attempt))); //~ blocking-call
    }
}

pub async fn read_config(path: &Path) -> io::Result<String> {
    std::fs::read_to_string(path) //~ blocking-call "std::fs::read_to_string"
}

pub async fn save_report(settings: &Settings, body: &str) -> io::Result<()> {
    let target = settings.root.join("report.txt");
    std::fs::create_dir_all(&settings.root)?; //~ blocking-call
    std::fs::write(target, body)?; //~ blocking-call
    Ok(())
}

pub async fn read_handle(path: &Path) -> io::Result<String> {
    let mut file = File::open(path)?; //~ blocking-call
    let mut text = String::new();
    file.read_to_string(&mut text)?; //~ blocking-call
    Ok(text)
}

pub async fn append_line(path: &Path, line: &str) -> io::Result<()> {
    let mut file = File::options()
        .append(true)
        .open(path)?; //~ blocking-call
    file.write_all(line.as_bytes())?; //~ blocking-call
    file.sync_all() //~ blocking-call
}

pub async fn count_lines(path: &Path) -> io::Result<usize> {
    let file = File::open(path)?; //~ blocking-call
    let reader = BufReader::new(file);
    let mut count = 0;
    for line in reader.lines() { //~ blocking-call
        if !line?.is_empty() {
            count += 1;
        }
    }
    Ok(count)
}

pub async fn has_lock_file(dir: &Path) -> bool {
    dir.join("daemon.lock").exists() //~ blocking-call
}

pub async fn git_version() -> io::Result<Vec<u8>> {
    let output = Command::new("git")
        .arg("--version")
        .output()?; //~ blocking-call
    Ok(output.stdout)
}

pub async fn ask_name() -> io::Result<String> {
    let mut line = String::new();
    io::stdin().read_line(&mut line)?; //~ blocking-call
    Ok(line)
}

pub async fn next_job(jobs: Receiver<u64>) -> Option<u64> {
    jobs.recv().ok() //~ blocking-call
}

pub async fn finish(worker: JoinHandle<()>) {
    if worker.join().is_err() { //~ blocking-call
        eprintln!("worker panicked");
    }
}

pub async fn price(url: &str) -> Result<u16, reqwest::Error> {
    let response = reqwest::blocking::get(url)?; //~ blocking-call
    Ok(response.status().as_u16())
}

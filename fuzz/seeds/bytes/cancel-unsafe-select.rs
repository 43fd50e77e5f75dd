//! Arms that lose something when another arm is first.

use futures::future::FutureExt;
use futures::SinkExt;
use std::io;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::sync::mpsc::{Receiver, Sender};
use tokio::sync::{Barrier, Mutex};
use tokio::time::Interval;

pub async fn line_by_line(stream: TcpStream, mut ticks: Interval) -> io::Result<()> {
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    loop {
        tokio::select! {
            read = reader.read_line(&mut line) => { //~ cancel-unsafe-select "the part of the line that was already read"
                if read? == 0 {
                    return Ok(());
                }
                line.clear();
            }
            _ = ticks.tick() => println!("tick"),
        }
    }
}

// `biased` changes nothing.
pub async fn biased(mut stream: TcpStream, mut ticks: Interval) -> io::Result<()> {
    loop {
        tokio::select! {
            biased;
            _ = ticks.tick() => println!("tick"),
            number = stream.read_u32() => println!("{}", number?), //~ cancel-unsafe-select
        }
    }
}

// In a coat.
pub async fn with_a_timeout(mut stream: TcpStream, mut ticks: Interval) -> io::Result<()> {
    let mut header = [0; 4];
    while header[0] == 0 {
        tokio::select! {
            read = tokio::time::timeout(Duration::from_secs(1), stream.read_exact(&mut header)) => { //~ cancel-unsafe-select
                let _ = read?;
            }
            _ = ticks.tick() => continue,
        }
    }
    Ok(())
}

// The message is taken from another channel in this turn.
pub async fn sent(mut from: Receiver<String>, to: Sender<String>, mut ticks: Interval) {
    while let Some(message) = from.recv().await {
        tokio::select! {
            _ = to.send(message) => {} //~ cancel-unsafe-select "reserve"
            _ = ticks.tick() => println!("tick"),
        }
    }
}

// An async block.
pub async fn in_a_block(mut stream: TcpStream, mut ticks: Interval) {
    let mut header = [0; 4];
    loop {
        tokio::select! {
            _ = async {
                let _ = stream.read_exact(&mut header).await; //~ cancel-unsafe-select
            } => {}
            _ = ticks.tick() => println!("tick"),
        }
    }
}

pub struct Connection {
    stream: TcpStream,
    jobs: Receiver<String>,
    results: Sender<String>,
    log: Mutex<tokio::fs::File>,
}

impl Connection {
    async fn frame(&mut self) -> io::Result<Vec<u8>> {
        let length = self.length().await?;
        Ok(vec![0; length])
    }

    async fn length(&mut self) -> io::Result<usize> {
        Ok(self.stream.read_u16().await? as usize)
    }

    async fn one_job(&mut self) {
        if let Some(job) = self.jobs.recv().await {
            self.work(job).await;
        }
    }

    async fn work(&self, job: String) {
        let _ = self.results.send(job).await;
    }

    async fn note(&self) -> io::Result<()> {
        let mut log = self.log.lock().await;
        log.write_all(b"note\n").await
    }
}

// Through two functions.
pub async fn frames(mut connection: Connection, mut ticks: Interval) {
    loop {
        tokio::select! {
            frame = connection.frame() => println!("{:?}", frame.ok()), //~ cancel-unsafe-select "the bytes that were already read"
            _ = ticks.tick() => println!("tick"),
        }
    }
}

// Taken, then in the hands of another await.
pub async fn jobs(mut connection: Connection, mut ticks: Interval) {
    loop {
        tokio::select! {
            _ = connection.one_job() => {} //~ cancel-unsafe-select "the message"
            _ = ticks.tick() => println!("tick"),
        }
    }
}

// The writer is behind a lock and lives on.
pub async fn notes(connection: Connection, mut ticks: Interval) {
    loop {
        tokio::select! {
            _ = connection.note() => {} //~ cancel-unsafe-select
            _ = ticks.tick() => println!("tick"),
        }
    }
}

async fn read_all<R: AsyncRead + Unpin>(reader: &mut R, into: &mut Vec<u8>) -> io::Result<usize> {
    reader.read_to_end(into).await
}

// Lent to a function.
pub async fn lent(mut stream: TcpStream, mut ticks: Interval) {
    let mut bytes = Vec::new();
    loop {
        tokio::select! {
            read = read_all(&mut stream, &mut bytes) => { //~ cancel-unsafe-select
                println!("{:?}", read.ok());
                break;
            }
            _ = ticks.tick() => println!("tick"),
        }
    }
}

pub async fn barrier(barrier: &Barrier, mut ticks: Interval) {
    loop {
        tokio::select! {
            _ = barrier.wait() => return, //~ cancel-unsafe-select
            _ = ticks.tick() => println!("tick"),
        }
    }
}

// The macro of futures cancels as well.
pub async fn futures_select(mut stream: TcpStream, mut from: futures::channel::mpsc::Receiver<u8>) {
    use futures::StreamExt;
    let mut header = [0; 4];
    loop {
        futures::select! {
            read = stream.read_exact(&mut header).fuse() => println!("{:?}", read.ok()), //~ cancel-unsafe-select
            byte = from.next() => println!("{byte:?}"),
        }
    }
}

// A sink.
pub async fn sink<S: SinkExt<String> + Unpin>(mut sink: S, mut from: Receiver<String>, mut ticks: Interval) {
    while let Some(line) = from.recv().await {
        tokio::select! {
            _ = sink.send(line) => {} //~ cancel-unsafe-select
            _ = ticks.tick() => println!("tick"),
        }
    }
}

pub use rayon::{Scope, ScopeFifo, ThreadPool, ThreadPoolBuildError, ThreadPoolBuilder, current_num_threads, current_thread_index, join, scope, scope_fifo, spawn, spawn_fifo};

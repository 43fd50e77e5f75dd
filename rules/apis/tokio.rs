//! tokio 1.54: spawning, runtimes, time, files, I/O, sockets, synchronisation, processes, signals.

#![since("0.2")]

pub use task::spawn;

#[entry(runtime = "tokio")]
#[needs_feature("macros")]
#[needs_feature("rt")]
#[proc_macro_attribute]
pub fn main(args: TokenStream, item: TokenStream) -> TokenStream;

#[entry(runtime = "tokio", test)]
#[needs_feature("macros")]
#[needs_feature("rt")]
#[proc_macro_attribute]
pub fn test(args: TokenStream, item: TokenStream) -> TokenStream;

#[selects]
#[needs_feature("macros")]
#[macro_export]
macro_rules! select {
    ($($arms:tt)*) => {};
}

#[joins]
#[needs_feature("macros")]
#[macro_export]
macro_rules! join {
    ($($futures:expr),*) => {};
}

#[try_joins]
#[needs_feature("macros")]
#[macro_export]
macro_rules! try_join {
    ($($futures:expr),*) => {};
}

#[macro_export]
macro_rules! pin {
    ($($futures:tt)*) => {};
}

#[needs_feature("rt")]
#[macro_export]
macro_rules! task_local {
    ($($statics:tt)*) => {};
}

#[needs_feature("rt")]
pub mod task {
    use crate::runtime::{Handle, Runtime};
    use std::future::Future;
    use std::io;
    use std::task::{Context, Poll};

    pub use coop::{Unconstrained, consume_budget, unconstrained};
    pub use join_set::JoinSet;

    #[spawns(send)]
    #[needs_runtime(tokio)]
    pub fn spawn<F: Future>(future: F) -> JoinHandle<F::Output>;

    #[spawns(local)]
    #[needs_runtime(tokio)]
    #[needs_driver(local)]
    pub fn spawn_local<F: Future>(future: F) -> JoinHandle<F::Output>;

    #[offloads]
    #[needs_runtime(tokio)]
    pub fn spawn_blocking<F: FnOnce() -> R, R>(f: F) -> JoinHandle<R>;

    // Panics on a current_thread runtime and inside a LocalSet.
    #[offloads(waited_for)]
    #[needs_driver(threads)]
    #[needs_feature("rt-multi-thread")]
    pub fn block_in_place<F: FnOnce() -> R, R>(f: F) -> R;

    #[cancel_safe]
    #[sleeps]
    pub async fn yield_now();

    pub fn id() -> Id;
    pub fn try_id() -> Option<Id>;

    pub struct Id;

    #[running]
    #[polled_once]
    pub struct JoinHandle<T>;
    #[cancel_safe]
    impl<T> Future for JoinHandle<T> {
        type Output = Result<T, JoinError>;
    }
    impl<T> JoinHandle<T> {
        pub fn abort(&self);
        pub fn is_finished(&self) -> bool;
        pub fn abort_handle(&self) -> AbortHandle;
        pub fn id(&self) -> Id;
    }

    pub struct AbortHandle;
    impl Clone for AbortHandle {}
    impl AbortHandle {
        pub fn abort(&self);
        pub fn is_finished(&self) -> bool;
        pub fn id(&self) -> Id;
    }

    pub struct JoinError;
    impl JoinError {
        pub fn is_cancelled(&self) -> bool;
        pub fn is_panic(&self) -> bool;
        pub fn into_panic(self) -> Box<dyn std::any::Any + Send>;
        pub fn try_into_panic(self) -> Result<Box<dyn std::any::Any + Send>, JoinError>;
        pub fn id(&self) -> Id;
    }
    impl std::error::Error for JoinError {}
    impl From<JoinError> for io::Error {}

    #[running]
    #[not_send("make the `LocalSet` outside of the task: in `main`, or on a thread of its own with a runtime of one thread")]
    pub struct LocalSet;
    pub struct LocalEnterGuard;
    impl Default for LocalSet {}
    impl LocalSet {
        pub fn new() -> LocalSet;
        pub fn enter(&self) -> LocalEnterGuard;
        #[spawns(local)]
        pub fn spawn_local<F: Future>(&self, future: F) -> JoinHandle<F::Output>;
        #[drives]
        #[blocks_on(
            instead = "local.run_until(future).await",
            why = "a runtime cannot be started from within a runtime: it panics"
        )]
        pub fn block_on<F: Future>(&self, rt: &Runtime, future: F) -> F::Output;
        // Cancel safe when the future is.
        #[drives]
        pub async fn run_until<F: Future>(&self, future: F) -> F::Output;
        pub fn id(&self) -> crate::runtime::Id;
    }
    impl Future for LocalSet {
        type Output = ();
    }

    // Needs `--cfg tokio_unstable` and the feature `tracing`.
    #[needs_feature("tracing")]
    pub struct Builder;
    impl Builder {
        pub fn new() -> Self;
        pub fn name(self, name: &str) -> Self;
        #[spawns(send)]
        #[needs_runtime(tokio)]
        pub fn spawn<F: Future>(self, future: F) -> io::Result<JoinHandle<F::Output>>;
        #[spawns(send)]
        pub fn spawn_on<F: Future>(self, future: F, handle: &Handle) -> io::Result<JoinHandle<F::Output>>;
        #[spawns(local)]
        #[needs_runtime(tokio)]
        #[needs_driver(local)]
        pub fn spawn_local<F: Future>(self, future: F) -> io::Result<JoinHandle<F::Output>>;
        #[spawns(local)]
        pub fn spawn_local_on<F: Future>(self, future: F, local_set: &LocalSet) -> io::Result<JoinHandle<F::Output>>;
        #[offloads]
        #[needs_runtime(tokio)]
        pub fn spawn_blocking<F: FnOnce() -> R, R>(self, f: F) -> io::Result<JoinHandle<R>>;
        #[offloads]
        pub fn spawn_blocking_on<F: FnOnce() -> R, R>(self, f: F, handle: &Handle) -> io::Result<JoinHandle<R>>;
    }

    // What `task_local!` declares.
    pub struct LocalKey<T>;
    impl<T> LocalKey<T> {
        #[drives]
        pub fn scope<F: Future>(&self, value: T, future: F) -> futures::TaskLocalFuture<T, F>;
        #[calls_inline]
        pub fn sync_scope<F: FnOnce() -> R, R>(&self, value: T, f: F) -> R;
        #[calls_inline]
        pub fn with<F: FnOnce(&T) -> R, R>(&self, f: F) -> R;
        #[calls_inline]
        pub fn try_with<F: FnOnce(&T) -> R, R>(&self, f: F) -> Result<R, AccessError>;
        pub fn get(&self) -> T;
        pub fn try_get(&self) -> Result<T, AccessError>;
    }
    pub struct AccessError;
    impl std::error::Error for AccessError {}

    pub mod futures {
        use std::future::Future;

        pub struct TaskLocalFuture<T, F>;
        impl<T, F> TaskLocalFuture<T, F> {
            pub fn take_value(self: std::pin::Pin<&mut Self>) -> Option<T>;
        }
        impl<T, F: Future> Future for TaskLocalFuture<T, F> {
            type Output = F::Output;
        }
    }

    pub mod coop {
        use std::future::Future;
        use std::task::{Context, Poll};

        #[cancel_safe]
        #[sleeps]
        pub async fn consume_budget();
        pub fn has_budget_remaining() -> bool;
        pub fn poll_proceed(cx: &mut Context) -> Poll<RestoreOnPending>;
        #[drives]
        pub fn unconstrained<F: Future>(inner: F) -> Unconstrained<F>;
        #[drives]
        pub fn cooperative<F: Future>(fut: F) -> Coop<F>;

        pub struct RestoreOnPending;
        impl RestoreOnPending {
            pub fn made_progress(&self);
        }
        pub struct Unconstrained<F>;
        impl<F: Future> Future for Unconstrained<F> {
            type Output = F::Output;
        }
        impl<F> Unconstrained<F> {
            pub fn into_inner(self) -> F;
        }
        pub struct Coop<F>;
        impl<F: Future> Future for Coop<F> {
            type Output = F::Output;
        }
    }

    pub mod join_set {
        use crate::runtime::Handle;
        use crate::task::{AbortHandle, Id, JoinError, LocalSet};
        use std::future::Future;
        use std::io;
        use std::task::{Context, Poll};

        pub struct JoinSet<T>;
        impl<T> Default for JoinSet<T> {}
        impl<T, F: Future<Output = T>> FromIterator<F> for JoinSet<T> {}
        impl<T, F: Future<Output = T>> Extend<F> for JoinSet<T> {}
        impl<T> JoinSet<T> {
            pub fn new() -> Self;
            pub fn len(&self) -> usize;
            pub fn is_empty(&self) -> bool;
            pub fn build_task(&mut self) -> Builder<T>;
            #[spawns(send)]
            #[needs_runtime(tokio)]
            pub fn spawn<F: Future<Output = T>>(&mut self, task: F) -> AbortHandle;
            #[spawns(send)]
            pub fn spawn_on<F: Future<Output = T>>(&mut self, task: F, handle: &Handle) -> AbortHandle;
            #[spawns(local)]
            #[needs_runtime(tokio)]
            #[needs_driver(local)]
            pub fn spawn_local<F: Future<Output = T>>(&mut self, task: F) -> AbortHandle;
            #[spawns(local)]
            pub fn spawn_local_on<F: Future<Output = T>>(&mut self, task: F, local_set: &LocalSet) -> AbortHandle;
            #[offloads]
            #[needs_runtime(tokio)]
            pub fn spawn_blocking<F: FnOnce() -> T>(&mut self, f: F) -> AbortHandle;
            #[offloads]
            pub fn spawn_blocking_on<F: FnOnce() -> T>(&mut self, f: F, handle: &Handle) -> AbortHandle;
            #[cancel_safe]
            #[takes("the task's output")]
            #[when_empty("None")]
            pub async fn join_next(&mut self) -> Option<Result<T, JoinError>>;
            #[cancel_safe]
            #[takes("the task's output")]
            #[when_empty("None")]
            pub async fn join_next_with_id(&mut self) -> Option<Result<(Id, T), JoinError>>;
            pub fn try_join_next(&mut self) -> Option<Result<T, JoinError>>;
            pub fn try_join_next_with_id(&mut self) -> Option<Result<(Id, T), JoinError>>;
            pub async fn shutdown(&mut self);
            #[cancel_unsafe("the outputs of the tasks that have finished")]
            pub async fn join_all(self) -> Vec<T>;
            pub fn abort_all(&mut self);
            pub fn detach_all(&mut self);
            pub fn poll_join_next(&mut self, cx: &mut Context) -> Poll<Option<Result<T, JoinError>>>;
            pub fn poll_join_next_with_id(&mut self, cx: &mut Context) -> Poll<Option<Result<(Id, T), JoinError>>>;
        }

        #[needs_feature("tracing")]
        pub struct Builder<T>;
        impl<T> Builder<T> {
            pub fn name(self, name: &str) -> Self;
            #[spawns(send)]
            #[needs_runtime(tokio)]
            pub fn spawn<F: Future<Output = T>>(self, future: F) -> io::Result<AbortHandle>;
            #[spawns(send)]
            pub fn spawn_on<F: Future<Output = T>>(self, future: F, handle: &Handle) -> io::Result<AbortHandle>;
            #[spawns(local)]
            #[needs_runtime(tokio)]
            #[needs_driver(local)]
            pub fn spawn_local<F: Future<Output = T>>(self, future: F) -> io::Result<AbortHandle>;
            #[spawns(local)]
            pub fn spawn_local_on<F: Future<Output = T>>(
                self,
                future: F,
                local_set: &LocalSet,
            ) -> io::Result<AbortHandle>;
            #[offloads]
            #[needs_runtime(tokio)]
            pub fn spawn_blocking<F: FnOnce() -> T>(self, f: F) -> io::Result<AbortHandle>;
            #[offloads]
            pub fn spawn_blocking_on<F: FnOnce() -> T>(self, f: F, handle: &Handle) -> io::Result<AbortHandle>;
        }
    }
}

#[needs_feature("rt")]
pub mod runtime {
    use crate::task::JoinHandle;
    use std::future::Future;
    use std::io;
    use std::time::Duration;

    pub fn worker_index() -> Option<usize>;
    pub fn is_rt_shutdown_err(err: &io::Error) -> bool;

    pub struct Id;

    // Dropped in async code it panics, unless `shutdown_background` takes it.
    pub struct Runtime;
    impl Runtime {
        #[needs_feature("rt-multi-thread")]
        pub fn new() -> io::Result<Runtime>;
        pub fn handle(&self) -> &Handle;
        #[spawns(send)]
        pub fn spawn<F: Future>(&self, future: F) -> JoinHandle<F::Output>;
        #[offloads]
        pub fn spawn_blocking<F: FnOnce() -> R, R>(&self, func: F) -> JoinHandle<R>;
        #[drives]
        #[blocks_on(instead = "future.await", why = "a runtime cannot be started from within a runtime: it panics")]
        pub fn block_on<F: Future>(&self, future: F) -> F::Output;
        pub fn enter(&self) -> EnterGuard;
        #[blocks_on(
            instead = "runtime.shutdown_background()",
            why = "it waits for the runtime's threads and panics in async code"
        )]
        pub fn shutdown_timeout(self, duration: Duration);
        pub fn shutdown_background(self);
        pub fn metrics(&self) -> RuntimeMetrics;
    }

    pub struct LocalRuntime;
    impl LocalRuntime {
        pub fn new() -> io::Result<LocalRuntime>;
        pub fn handle(&self) -> &Handle;
        #[spawns(local)]
        pub fn spawn_local<F: Future>(&self, future: F) -> JoinHandle<F::Output>;
        #[offloads]
        pub fn spawn_blocking<F: FnOnce() -> R, R>(&self, func: F) -> JoinHandle<R>;
        #[drives]
        #[blocks_on(instead = "future.await", why = "a runtime cannot be started from within a runtime: it panics")]
        pub fn block_on<F: Future>(&self, future: F) -> F::Output;
        pub fn enter(&self) -> EnterGuard;
        #[blocks_on(
            instead = "runtime.shutdown_background()",
            why = "it waits for the runtime's threads and panics in async code"
        )]
        pub fn shutdown_timeout(self, duration: Duration);
        pub fn shutdown_background(self);
        pub fn metrics(&self) -> RuntimeMetrics;
    }
    pub struct LocalOptions;
    impl Default for LocalOptions {}

    pub struct Handle;
    impl Clone for Handle {}
    impl Handle {
        pub fn enter(&self) -> EnterGuard;
        #[needs_runtime(tokio)]
        pub fn current() -> Self;
        #[asks_runtime]
        pub fn try_current() -> Result<Self, TryCurrentError>;
        #[spawns(send)]
        pub fn spawn<F: Future>(&self, future: F) -> JoinHandle<F::Output>;
        #[offloads]
        pub fn spawn_blocking<F: FnOnce() -> R, R>(&self, func: F) -> JoinHandle<R>;
        #[drives]
        #[blocks_on(instead = "future.await", why = "a runtime cannot be started from within a runtime: it panics")]
        pub fn block_on<F: Future>(&self, future: F) -> F::Output;
        pub fn runtime_flavor(&self) -> RuntimeFlavor;
        pub fn id(&self) -> Id;
        pub fn name(&self) -> Option<&str>;
        pub fn metrics(&self) -> RuntimeMetrics;
        pub async fn dump(&self) -> Dump;
    }
    pub struct Dump;
    pub struct EnterGuard;
    pub struct TryCurrentError;
    impl TryCurrentError {
        pub fn is_missing_context(&self) -> bool;
        pub fn is_thread_local_destroyed(&self) -> bool;
    }
    impl std::error::Error for TryCurrentError {}
    pub enum RuntimeFlavor {
        CurrentThread,
        MultiThread,
    }

    pub struct RuntimeMetrics;
    impl Clone for RuntimeMetrics {}
    impl RuntimeMetrics {
        pub fn num_workers(&self) -> usize;
        pub fn num_alive_tasks(&self) -> usize;
        pub fn global_queue_depth(&self) -> usize;
        pub fn num_blocking_threads(&self) -> usize;
        pub fn num_idle_blocking_threads(&self) -> usize;
        pub fn spawned_tasks_count(&self) -> u64;
        pub fn blocking_queue_depth(&self) -> usize;
        pub fn worker_total_busy_duration(&self, worker: usize) -> Duration;
        pub fn worker_park_count(&self, worker: usize) -> u64;
        pub fn worker_park_unpark_count(&self, worker: usize) -> u64;
    }

    pub enum UnhandledPanic {
        Ignore,
        ShutdownRuntime,
    }
    pub struct TaskMeta;
    pub struct RngSeed;

    pub struct Builder;
    impl Builder {
        pub fn new_current_thread() -> Builder;
        #[needs_feature("rt-multi-thread")]
        pub fn new_multi_thread() -> Builder;
        pub fn enable_all(&mut self) -> &mut Self;
        pub fn enable_io(&mut self) -> &mut Self;
        #[needs_feature("time")]
        pub fn enable_time(&mut self) -> &mut Self;
        pub fn enable_alt_timer(&mut self) -> &mut Self;
        pub fn enable_eager_driver_handoff(&mut self) -> &mut Self;
        pub fn enable_io_uring(&mut self) -> &mut Self;
        pub fn disable_lifo_slot(&mut self) -> &mut Self;
        pub fn enable_sharded_blocking_queue(&mut self) -> &mut Self;
        pub fn enable_metrics_poll_time_histogram(&mut self) -> &mut Self;
        pub fn max_io_events_per_busy_tick(&mut self, capacity: usize) -> &mut Self;
        pub fn track_task_schedule_latency(&mut self) -> &mut Self;
        pub fn enable_metrics_schedule_latency_histogram(&mut self) -> &mut Self;
        pub fn worker_threads(&mut self, value: usize) -> &mut Self;
        pub fn max_blocking_threads(&mut self, value: usize) -> &mut Self;
        pub fn thread_name(&mut self, value: impl Into<String>) -> &mut Self;
        pub fn name(&mut self, value: impl Into<String>) -> &mut Self;
        pub fn thread_stack_size(&mut self, value: usize) -> &mut Self;
        pub fn thread_keep_alive(&mut self, value: Duration) -> &mut Self;
        pub fn global_queue_interval(&mut self, value: u32) -> &mut Self;
        pub fn event_interval(&mut self, value: u32) -> &mut Self;
        pub fn max_io_events_per_tick(&mut self, value: usize) -> &mut Self;
        pub fn unhandled_panic(&mut self, value: UnhandledPanic) -> &mut Self;
        pub fn rng_seed(&mut self, value: RngSeed) -> &mut Self;
        pub fn thread_name_fn<F: Fn() -> String>(&mut self, f: F) -> &mut Self;
        // These run on the runtime's threads.
        pub fn on_thread_start<F: Fn()>(&mut self, f: F) -> &mut Self;
        pub fn on_thread_stop<F: Fn()>(&mut self, f: F) -> &mut Self;
        pub fn on_thread_park<F: Fn()>(&mut self, f: F) -> &mut Self;
        pub fn on_thread_unpark<F: Fn()>(&mut self, f: F) -> &mut Self;
        pub fn on_task_spawn<F: Fn(&TaskMeta)>(&mut self, f: F) -> &mut Self;
        pub fn on_task_terminate<F: Fn(&TaskMeta)>(&mut self, f: F) -> &mut Self;
        pub fn on_before_task_poll<F: Fn(&TaskMeta)>(&mut self, f: F) -> &mut Self;
        pub fn on_after_task_poll<F: Fn(&TaskMeta)>(&mut self, f: F) -> &mut Self;
        #[needs_feature("test-util")]
        pub fn start_paused(&mut self, start_paused: bool) -> &mut Self;
        pub fn build(&mut self) -> io::Result<Runtime>;
        pub fn build_local(&mut self, options: LocalOptions) -> io::Result<LocalRuntime>;
    }
}

#[needs_feature("time")]
#[needs_driver(time)]
pub mod time {
    use std::future::Future;
    use std::ops::{Add, AddAssign, Sub, SubAssign};
    use std::pin::Pin;
    use std::task::{Context, Poll};

    use self::error::Elapsed;
    pub use std::time::Duration;

    #[needs_runtime(tokio)]
    #[timer]
    #[sleeps]
    pub fn sleep(duration: Duration) -> Sleep;
    #[needs_runtime(tokio)]
    #[sleeps]
    pub fn sleep_until(deadline: Instant) -> Sleep;
    #[drives]
    #[needs_runtime(tokio)]
    pub fn timeout<F: Future>(duration: Duration, future: F) -> Timeout<F>;
    #[drives]
    #[needs_runtime(tokio)]
    pub fn timeout_at<F: Future>(deadline: Instant, future: F) -> Timeout<F>;
    #[needs_runtime(tokio)]
    pub fn interval(period: Duration) -> Interval;
    #[needs_runtime(tokio)]
    pub fn interval_at(start: Instant, period: Duration) -> Interval;
    #[needs_feature("test-util")]
    #[needs_runtime(tokio)]
    pub fn pause();
    #[needs_feature("test-util")]
    #[needs_runtime(tokio)]
    pub fn resume();
    #[needs_feature("test-util")]
    #[needs_runtime(tokio)]
    pub async fn advance(duration: Duration);

    #[stays_ready]
    pub struct Sleep;
    impl Sleep {
        pub fn deadline(&self) -> Instant;
        pub fn is_elapsed(&self) -> bool;
        pub fn reset(self: Pin<&mut Self>, deadline: Instant);
    }
    #[cancel_safe]
    impl Future for Sleep {
        type Output = ();
    }

    // Cancel safe when the future is.
    pub struct Timeout<T>;
    impl<T> Timeout<T> {
        pub fn get_ref(&self) -> &T;
        pub fn get_mut(&mut self) -> &mut T;
        pub fn into_inner(self) -> T;
    }
    impl<T: Future> Future for Timeout<T> {
        type Output = Result<T::Output, Elapsed>;
    }

    pub enum MissedTickBehavior {
        Burst,
        Delay,
        Skip,
    }
    impl Default for MissedTickBehavior {}
    impl Clone for MissedTickBehavior {}
    impl Copy for MissedTickBehavior {}

    pub struct Interval;
    impl Interval {
        #[cancel_safe]
        pub async fn tick(&mut self) -> Instant;
        pub fn poll_tick(&mut self, cx: &mut Context) -> Poll<Instant>;
        pub fn reset(&mut self);
        pub fn reset_immediately(&mut self);
        pub fn reset_after(&mut self, after: Duration);
        pub fn reset_at(&mut self, deadline: Instant);
        pub fn missed_tick_behavior(&self) -> MissedTickBehavior;
        pub fn set_missed_tick_behavior(&mut self, behavior: MissedTickBehavior);
        pub fn period(&self) -> Duration;
    }

    pub struct Instant;
    impl Clone for Instant {}
    impl Copy for Instant {}
    impl Instant {
        pub fn now() -> Instant;
        pub fn from_std(std: std::time::Instant) -> Instant;
        pub fn into_std(self) -> std::time::Instant;
        pub fn duration_since(&self, earlier: Instant) -> Duration;
        pub fn checked_duration_since(&self, earlier: Instant) -> Option<Duration>;
        pub fn saturating_duration_since(&self, earlier: Instant) -> Duration;
        pub fn elapsed(&self) -> Duration;
        pub fn checked_add(&self, duration: Duration) -> Option<Instant>;
        pub fn checked_sub(&self, duration: Duration) -> Option<Instant>;
    }
    impl From<std::time::Instant> for Instant {}
    impl From<Instant> for std::time::Instant {}
    impl Add<Duration> for Instant {
        type Output = Instant;
    }
    impl AddAssign<Duration> for Instant {}
    impl Sub for Instant {
        type Output = Duration;
    }
    impl Sub<Duration> for Instant {
        type Output = Instant;
    }
    impl SubAssign<Duration> for Instant {}

    pub mod error {
        pub struct Elapsed;
        impl std::error::Error for Elapsed {}
        impl From<Elapsed> for std::io::Error {}
        pub struct Error;
        impl Error {
            pub fn shutdown() -> Error;
            pub fn at_capacity() -> Error;
            pub fn invalid() -> Error;
            pub fn is_shutdown(&self) -> bool;
            pub fn is_at_capacity(&self) -> bool;
            pub fn is_invalid(&self) -> bool;
        }
        impl std::error::Error for Error {}
    }
}

#[needs_feature("fs")]
pub mod fs {
    use crate::io::{AsyncRead, AsyncSeek, AsyncWrite};
    use std::ffi::OsString;
    use std::fs::{FileType, Metadata, Permissions};
    use std::io;
    use std::path::{Path, PathBuf};
    use std::task::{Context, Poll};
    use std::time::SystemTime;

    #[needs_runtime(tokio)]
    #[reads]
    pub async fn canonicalize(path: impl AsRef<Path>) -> io::Result<PathBuf>;
    #[needs_runtime(tokio)]
    pub async fn copy(from: impl AsRef<Path>, to: impl AsRef<Path>) -> io::Result<u64>;
    #[needs_runtime(tokio)]
    pub async fn create_dir(path: impl AsRef<Path>) -> io::Result<()>;
    #[needs_runtime(tokio)]
    pub async fn create_dir_all(path: impl AsRef<Path>) -> io::Result<()>;
    #[needs_runtime(tokio)]
    pub async fn hard_link(original: impl AsRef<Path>, link: impl AsRef<Path>) -> io::Result<()>;
    #[needs_runtime(tokio)]
    #[reads]
    pub async fn metadata(path: impl AsRef<Path>) -> io::Result<Metadata>;
    #[needs_runtime(tokio)]
    #[reads]
    pub async fn read(path: impl AsRef<Path>) -> io::Result<Vec<u8>>;
    #[needs_runtime(tokio)]
    #[reads]
    pub async fn read_dir(path: impl AsRef<Path>) -> io::Result<ReadDir>;
    #[needs_runtime(tokio)]
    #[reads]
    pub async fn read_link(path: impl AsRef<Path>) -> io::Result<PathBuf>;
    #[needs_runtime(tokio)]
    #[reads]
    pub async fn read_to_string(path: impl AsRef<Path>) -> io::Result<String>;
    #[needs_runtime(tokio)]
    pub async fn remove_dir(path: impl AsRef<Path>) -> io::Result<()>;
    #[needs_runtime(tokio)]
    pub async fn remove_dir_all(path: impl AsRef<Path>) -> io::Result<()>;
    #[needs_runtime(tokio)]
    pub async fn remove_file(path: impl AsRef<Path>) -> io::Result<()>;
    #[needs_runtime(tokio)]
    pub async fn rename(from: impl AsRef<Path>, to: impl AsRef<Path>) -> io::Result<()>;
    #[needs_runtime(tokio)]
    pub async fn set_permissions(path: impl AsRef<Path>, perm: Permissions) -> io::Result<()>;
    #[needs_runtime(tokio)]
    pub async fn symlink(original: impl AsRef<Path>, link: impl AsRef<Path>) -> io::Result<()>;
    #[needs_runtime(tokio)]
    pub async fn symlink_dir(original: impl AsRef<Path>, link: impl AsRef<Path>) -> io::Result<()>;
    #[needs_runtime(tokio)]
    pub async fn symlink_file(original: impl AsRef<Path>, link: impl AsRef<Path>) -> io::Result<()>;
    #[needs_runtime(tokio)]
    #[reads]
    pub async fn symlink_metadata(path: impl AsRef<Path>) -> io::Result<Metadata>;
    #[needs_runtime(tokio)]
    #[reads]
    pub async fn try_exists(path: impl AsRef<Path>) -> io::Result<bool>;
    #[needs_runtime(tokio)]
    pub async fn write(path: impl AsRef<Path>, contents: impl AsRef<[u8]>) -> io::Result<()>;

    pub struct DirBuilder;
    impl Default for DirBuilder {}
    impl DirBuilder {
        pub fn new() -> Self;
        pub fn recursive(&mut self, value: bool) -> &mut Self;
        pub fn mode(&mut self, value: u32) -> &mut Self;
        #[needs_runtime(tokio)]
        pub async fn create(&self, path: impl AsRef<Path>) -> io::Result<()>;
    }

    #[unflushed("may not be done yet: who reads the file next may miss it, and an error of it is lost", later)]
    pub struct File;
    impl File {
        #[needs_runtime(tokio)]
        #[reads]
        pub async fn open(path: impl AsRef<Path>) -> io::Result<File>;
        #[needs_runtime(tokio)]
        pub async fn create(path: impl AsRef<Path>) -> io::Result<File>;
        #[needs_runtime(tokio)]
        pub async fn create_new<P: AsRef<Path>>(path: P) -> io::Result<File>;
        pub fn options() -> OpenOptions;
        pub fn from_std(std: std::fs::File) -> File;
        #[needs_runtime(tokio)]
        pub async fn sync_all(&self) -> io::Result<()>;
        #[needs_runtime(tokio)]
        pub async fn sync_data(&self) -> io::Result<()>;
        #[needs_runtime(tokio)]
        pub async fn set_len(&self, size: u64) -> io::Result<()>;
        // Since 0.3 that of `AsyncSeekExt`, which is the same.
        #[needs_runtime(tokio)]
        pub async fn seek(&mut self, pos: crate::io::SeekFrom) -> io::Result<u64>;
        #[needs_runtime(tokio)]
        #[reads]
        #[unheeded]
        pub async fn metadata(&self) -> io::Result<Metadata>;
        #[needs_runtime(tokio)]
        pub async fn try_clone(&self) -> io::Result<File>;
        #[needs_runtime(tokio)]
        pub async fn into_std(self) -> std::fs::File;
        pub fn try_into_std(self) -> Result<std::fs::File, Self>;
        #[needs_runtime(tokio)]
        #[unheeded]
        pub async fn set_permissions(&self, perm: Permissions) -> io::Result<()>;
        #[needs_runtime(tokio)]
        pub async fn set_times(&self, times: FileTimes) -> io::Result<()>;
        #[needs_runtime(tokio)]
        pub async fn set_modified(&self, time: SystemTime) -> io::Result<()>;
        #[unheeded]
        pub fn set_max_buf_size(&mut self, max_buf_size: usize);
        pub fn max_buf_size(&self) -> usize;
    }
    impl AsyncRead for File {}
    impl AsyncSeek for File {}
    impl AsyncWrite for File {}
    impl From<std::fs::File> for File {}

    pub struct FileTimes;
    impl FileTimes {
        pub fn new() -> Self;
        pub fn set_accessed(self, value: SystemTime) -> Self;
        pub fn set_modified(self, value: SystemTime) -> Self;
        pub fn set_created(self, value: SystemTime) -> Self;
    }

    pub struct OpenOptions;
    impl Default for OpenOptions {}
    impl Clone for OpenOptions {}
    impl From<std::fs::OpenOptions> for OpenOptions {}
    impl OpenOptions {
        pub fn new() -> OpenOptions;
        pub fn read(&mut self, value: bool) -> &mut Self;
        pub fn write(&mut self, value: bool) -> &mut Self;
        pub fn append(&mut self, value: bool) -> &mut Self;
        pub fn truncate(&mut self, value: bool) -> &mut Self;
        pub fn create(&mut self, value: bool) -> &mut Self;
        pub fn create_new(&mut self, value: bool) -> &mut Self;
        pub fn mode(&mut self, value: u32) -> &mut Self;
        pub fn custom_flags(&mut self, value: i32) -> &mut Self;
        pub fn access_mode(&mut self, value: u32) -> &mut Self;
        pub fn share_mode(&mut self, value: u32) -> &mut Self;
        pub fn attributes(&mut self, value: u32) -> &mut Self;
        pub fn security_qos_flags(&mut self, value: u32) -> &mut Self;
        #[needs_runtime(tokio)]
        pub async fn open(&self, path: impl AsRef<Path>) -> io::Result<File>;
    }

    pub struct ReadDir;
    impl ReadDir {
        #[cancel_safe]
        #[needs_runtime(tokio)]
        #[reads]
        pub async fn next_entry(&mut self) -> io::Result<Option<DirEntry>>;
        pub fn poll_next_entry(&mut self, cx: &mut Context) -> Poll<io::Result<Option<DirEntry>>>;
    }
    pub struct DirEntry;
    impl DirEntry {
        pub fn path(&self) -> PathBuf;
        pub fn file_name(&self) -> OsString;
        pub fn ino(&self) -> u64;
        #[needs_runtime(tokio)]
        #[reads]
        pub async fn metadata(&self) -> io::Result<Metadata>;
        #[needs_runtime(tokio)]
        #[reads]
        pub async fn file_type(&self) -> io::Result<FileType>;
    }
}

pub mod io {
    use std::io;
    use std::io::IoSlice;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    pub use std::io::{Error, ErrorKind, Result, SeekFrom};

    pub trait AsyncRead {
        #[async_context]
        fn poll_read(self: Pin<&mut Self>, cx: &mut Context, buf: &mut ReadBuf) -> Poll<io::Result<()>>;
    }
    pub trait AsyncWrite {
        #[async_context]
        fn poll_write(self: Pin<&mut Self>, cx: &mut Context, buf: &[u8]) -> Poll<io::Result<usize>>;
        #[async_context]
        fn poll_flush(self: Pin<&mut Self>, cx: &mut Context) -> Poll<io::Result<()>>;
        #[async_context]
        fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context) -> Poll<io::Result<()>>;
        #[async_context]
        fn poll_write_vectored(self: Pin<&mut Self>, cx: &mut Context, bufs: &[IoSlice]) -> Poll<io::Result<usize>>;
        fn is_write_vectored(&self) -> bool;
    }
    pub trait AsyncBufRead: AsyncRead {
        #[async_context]
        fn poll_fill_buf(self: Pin<&mut Self>, cx: &mut Context) -> Poll<io::Result<&[u8]>>;
        #[async_context]
        fn consume(self: Pin<&mut Self>, amt: usize);
    }
    pub trait AsyncSeek {
        #[async_context]
        fn start_seek(self: Pin<&mut Self>, position: SeekFrom) -> io::Result<()>;
        #[async_context]
        fn poll_complete(self: Pin<&mut Self>, cx: &mut Context) -> Poll<io::Result<u64>>;
    }
    impl<T: AsyncRead + ?Sized> AsyncRead for Box<T> {}
    impl<T: AsyncRead + ?Sized> AsyncRead for &mut T {}
    impl<P: AsyncRead> AsyncRead for Pin<P> {}
    impl AsyncRead for &[u8] {}
    impl<T: AsRef<[u8]>> AsyncRead for io::Cursor<T> {}
    impl<T: AsyncBufRead + ?Sized> AsyncBufRead for Box<T> {}
    impl<T: AsyncBufRead + ?Sized> AsyncBufRead for &mut T {}
    impl<P: AsyncBufRead> AsyncBufRead for Pin<P> {}
    impl AsyncBufRead for &[u8] {}
    impl<T: AsRef<[u8]>> AsyncBufRead for io::Cursor<T> {}
    impl<T: AsyncSeek + ?Sized> AsyncSeek for Box<T> {}
    impl<T: AsyncSeek + ?Sized> AsyncSeek for &mut T {}
    impl<P: AsyncSeek> AsyncSeek for Pin<P> {}
    impl<T: AsRef<[u8]>> AsyncSeek for io::Cursor<T> {}
    impl<T: AsyncWrite + ?Sized> AsyncWrite for Box<T> {}
    impl<T: AsyncWrite + ?Sized> AsyncWrite for &mut T {}
    impl<P: AsyncWrite> AsyncWrite for Pin<P> {}
    impl AsyncWrite for Vec<u8> {}
    impl<T> AsyncWrite for io::Cursor<T> {}

    #[needs_feature("io-util")]
    pub trait AsyncReadExt: AsyncRead {
        fn chain<R: AsyncRead>(self, next: R) -> Chain<Self, R>;
        #[cancel_safe]
        #[reads]
        #[ends_with_zero]
        async fn read(&mut self, buf: &mut [u8]) -> io::Result<usize>;
        #[cancel_safe]
        #[reads]
        #[ends_with_zero]
        async fn read_buf<B>(&mut self, buf: &mut B) -> io::Result<usize>;
        #[cancel_unsafe("the bytes that were already read")]
        #[reads]
        async fn read_exact(&mut self, buf: &mut [u8]) -> io::Result<usize>;
        #[cancel_unsafe("the bytes that were already read")]
        #[reads]
        #[reads_to_end]
        async fn read_to_end(&mut self, buf: &mut Vec<u8>) -> io::Result<usize>;
        #[cancel_unsafe("the bytes that were already read")]
        #[reads]
        #[reads_to_end]
        async fn read_to_string(&mut self, dst: &mut String) -> io::Result<usize>;
        #[cancel_safe]
        #[reads]
        async fn read_u8(&mut self) -> io::Result<u8>;
        #[cancel_safe]
        #[reads]
        async fn read_i8(&mut self) -> io::Result<i8>;
        #[cancel_unsafe("the bytes that were already read")]
        #[reads]
        async fn read_u16(&mut self) -> io::Result<u16>;
        #[cancel_unsafe("the bytes that were already read")]
        #[reads]
        async fn read_u16_le(&mut self) -> io::Result<u16>;
        #[cancel_unsafe("the bytes that were already read")]
        #[reads]
        async fn read_i16(&mut self) -> io::Result<i16>;
        #[cancel_unsafe("the bytes that were already read")]
        #[reads]
        async fn read_i16_le(&mut self) -> io::Result<i16>;
        #[cancel_unsafe("the bytes that were already read")]
        #[reads]
        async fn read_u32(&mut self) -> io::Result<u32>;
        #[cancel_unsafe("the bytes that were already read")]
        #[reads]
        async fn read_u32_le(&mut self) -> io::Result<u32>;
        #[cancel_unsafe("the bytes that were already read")]
        #[reads]
        async fn read_i32(&mut self) -> io::Result<i32>;
        #[cancel_unsafe("the bytes that were already read")]
        #[reads]
        async fn read_i32_le(&mut self) -> io::Result<i32>;
        #[cancel_unsafe("the bytes that were already read")]
        #[reads]
        async fn read_u64(&mut self) -> io::Result<u64>;
        #[cancel_unsafe("the bytes that were already read")]
        #[reads]
        async fn read_u64_le(&mut self) -> io::Result<u64>;
        #[cancel_unsafe("the bytes that were already read")]
        #[reads]
        async fn read_i64(&mut self) -> io::Result<i64>;
        #[cancel_unsafe("the bytes that were already read")]
        #[reads]
        async fn read_i64_le(&mut self) -> io::Result<i64>;
        #[cancel_unsafe("the bytes that were already read")]
        #[reads]
        async fn read_u128(&mut self) -> io::Result<u128>;
        #[cancel_unsafe("the bytes that were already read")]
        #[reads]
        async fn read_u128_le(&mut self) -> io::Result<u128>;
        #[cancel_unsafe("the bytes that were already read")]
        #[reads]
        async fn read_i128(&mut self) -> io::Result<i128>;
        #[cancel_unsafe("the bytes that were already read")]
        #[reads]
        async fn read_i128_le(&mut self) -> io::Result<i128>;
        #[cancel_unsafe("the bytes that were already read")]
        #[reads]
        async fn read_f32(&mut self) -> io::Result<f32>;
        #[cancel_unsafe("the bytes that were already read")]
        #[reads]
        async fn read_f32_le(&mut self) -> io::Result<f32>;
        #[cancel_unsafe("the bytes that were already read")]
        #[reads]
        async fn read_f64(&mut self) -> io::Result<f64>;
        #[cancel_unsafe("the bytes that were already read")]
        #[reads]
        async fn read_f64_le(&mut self) -> io::Result<f64>;
        fn take(self, limit: u64) -> Take<Self>;
    }
    impl<R: AsyncRead + ?Sized> AsyncReadExt for R {}

    #[needs_feature("io-util")]
    pub trait AsyncWriteExt: AsyncWrite {
        #[cancel_safe]
        #[writes]
        async fn write(&mut self, src: &[u8]) -> io::Result<usize>;
        #[cancel_safe]
        #[writes]
        async fn write_vectored(&mut self, bufs: &[IoSlice]) -> io::Result<usize>;
        #[cancel_safe]
        #[writes]
        async fn write_buf<B>(&mut self, src: &mut B) -> io::Result<usize>;
        // Resumable: it advances the buffer.
        #[cancel_safe]
        #[writes]
        async fn write_all_buf<B>(&mut self, src: &mut B) -> io::Result<()>;
        #[cancel_unsafe("how many of the bytes were already written")]
        #[writes]
        async fn write_all(&mut self, src: &[u8]) -> io::Result<()>;
        #[cancel_unsafe("how many of the bytes were already written")]
        #[writes]
        async fn write_u8(&mut self, n: u8) -> io::Result<()>;
        #[cancel_unsafe("how many of the bytes were already written")]
        #[writes]
        async fn write_i8(&mut self, n: i8) -> io::Result<()>;
        #[cancel_unsafe("how many of the bytes were already written")]
        #[writes]
        async fn write_u16(&mut self, n: u16) -> io::Result<()>;
        #[cancel_unsafe("how many of the bytes were already written")]
        #[writes]
        async fn write_u16_le(&mut self, n: u16) -> io::Result<()>;
        #[cancel_unsafe("how many of the bytes were already written")]
        #[writes]
        async fn write_i16(&mut self, n: i16) -> io::Result<()>;
        #[cancel_unsafe("how many of the bytes were already written")]
        #[writes]
        async fn write_i16_le(&mut self, n: i16) -> io::Result<()>;
        #[cancel_unsafe("how many of the bytes were already written")]
        #[writes]
        async fn write_u32(&mut self, n: u32) -> io::Result<()>;
        #[cancel_unsafe("how many of the bytes were already written")]
        #[writes]
        async fn write_u32_le(&mut self, n: u32) -> io::Result<()>;
        #[cancel_unsafe("how many of the bytes were already written")]
        #[writes]
        async fn write_i32(&mut self, n: i32) -> io::Result<()>;
        #[cancel_unsafe("how many of the bytes were already written")]
        #[writes]
        async fn write_i32_le(&mut self, n: i32) -> io::Result<()>;
        #[cancel_unsafe("how many of the bytes were already written")]
        #[writes]
        async fn write_u64(&mut self, n: u64) -> io::Result<()>;
        #[cancel_unsafe("how many of the bytes were already written")]
        #[writes]
        async fn write_u64_le(&mut self, n: u64) -> io::Result<()>;
        #[cancel_unsafe("how many of the bytes were already written")]
        #[writes]
        async fn write_i64(&mut self, n: i64) -> io::Result<()>;
        #[cancel_unsafe("how many of the bytes were already written")]
        #[writes]
        async fn write_i64_le(&mut self, n: i64) -> io::Result<()>;
        #[cancel_unsafe("how many of the bytes were already written")]
        #[writes]
        async fn write_u128(&mut self, n: u128) -> io::Result<()>;
        #[cancel_unsafe("how many of the bytes were already written")]
        #[writes]
        async fn write_u128_le(&mut self, n: u128) -> io::Result<()>;
        #[cancel_unsafe("how many of the bytes were already written")]
        #[writes]
        async fn write_i128(&mut self, n: i128) -> io::Result<()>;
        #[cancel_unsafe("how many of the bytes were already written")]
        #[writes]
        async fn write_i128_le(&mut self, n: i128) -> io::Result<()>;
        #[cancel_unsafe("how many of the bytes were already written")]
        #[writes]
        async fn write_f32(&mut self, n: f32) -> io::Result<()>;
        #[cancel_unsafe("how many of the bytes were already written")]
        #[writes]
        async fn write_f32_le(&mut self, n: f32) -> io::Result<()>;
        #[cancel_unsafe("how many of the bytes were already written")]
        #[writes]
        async fn write_f64(&mut self, n: f64) -> io::Result<()>;
        #[cancel_unsafe("how many of the bytes were already written")]
        #[writes]
        async fn write_f64_le(&mut self, n: f64) -> io::Result<()>;
        #[cancel_safe]
        #[flushes]
        async fn flush(&mut self) -> io::Result<()>;
        #[flushes]
        async fn shutdown(&mut self) -> io::Result<()>;
    }
    impl<W: AsyncWrite + ?Sized> AsyncWriteExt for W {}

    #[needs_feature("io-util")]
    pub trait AsyncBufReadExt: AsyncBufRead {
        // Resumable: it appends to the buffer.
        #[cancel_safe]
        #[reads]
        #[ends_with_zero]
        async fn read_until(&mut self, byte: u8, buf: &mut Vec<u8>) -> io::Result<usize>;
        #[cancel_unsafe("the part of the line that was already read")]
        #[reads]
        #[ends_with_zero]
        async fn read_line(&mut self, buf: &mut String) -> io::Result<usize>;
        fn split(self, byte: u8) -> Split<Self>;
        #[cancel_safe]
        async fn fill_buf(&mut self) -> io::Result<&[u8]>;
        fn consume(&mut self, amt: usize);
        fn lines(self) -> Lines<Self>;
    }
    impl<R: AsyncBufRead + ?Sized> AsyncBufReadExt for R {}

    #[needs_feature("io-util")]
    pub trait AsyncSeekExt: AsyncSeek {
        async fn seek(&mut self, pos: SeekFrom) -> io::Result<u64>;
        async fn rewind(&mut self) -> io::Result<u64>;
        async fn stream_position(&mut self) -> io::Result<u64>;
    }
    impl<S: AsyncSeek + ?Sized> AsyncSeekExt for S {}

    #[needs_feature("io-util")]
    #[cancel_unsafe("the bytes that were already read")]
    #[reads_to_end]
    pub async fn copy<R: AsyncRead + ?Sized, W: AsyncWrite + ?Sized>(reader: &mut R, writer: &mut W)
    -> io::Result<u64>;
    #[needs_feature("io-util")]
    #[cancel_unsafe("the bytes that were already read")]
    #[reads_to_end]
    pub async fn copy_buf<R: AsyncBufRead + ?Sized, W: AsyncWrite + ?Sized>(
        reader: &mut R,
        writer: &mut W,
    ) -> io::Result<u64>;
    #[needs_feature("io-util")]
    #[cancel_unsafe("the bytes that were already read")]
    pub async fn copy_bidirectional<A: ?Sized, B: ?Sized>(a: &mut A, b: &mut B) -> io::Result<(u64, u64)>;
    #[needs_feature("io-util")]
    #[cancel_unsafe("the bytes that were already read")]
    pub async fn copy_bidirectional_with_sizes<A: ?Sized, B: ?Sized>(
        a: &mut A,
        b: &mut B,
        a_to_b_buf_size: usize,
        b_to_a_buf_size: usize,
    ) -> io::Result<(u64, u64)>;
    #[needs_feature("io-util")]
    pub fn duplex(max_buf_size: usize) -> (DuplexStream, DuplexStream);
    #[needs_feature("io-util")]
    pub fn simplex(max_buf_size: usize) -> (ReadHalf<SimplexStream>, WriteHalf<SimplexStream>);
    #[needs_feature("io-util")]
    pub fn empty() -> Empty;
    #[needs_feature("io-util")]
    pub fn repeat(byte: u8) -> Repeat;
    #[needs_feature("io-util")]
    pub fn sink() -> Sink;
    #[needs_feature("io-util")]
    pub fn split<T>(stream: T) -> (ReadHalf<T>, WriteHalf<T>);
    #[needs_feature("io-util")]
    pub fn join<R, W>(reader: R, writer: W) -> Join<R, W>;
    #[needs_feature("io-std")]
    pub fn stdin() -> Stdin;
    #[needs_feature("io-std")]
    pub fn stdout() -> Stdout;
    #[needs_feature("io-std")]
    pub fn stderr() -> Stderr;

    #[needs_feature("io-std")]
    pub struct Stdin;
    #[needs_feature("io-std")]
    pub struct Stdout;
    #[needs_feature("io-std")]
    pub struct Stderr;
    impl AsyncRead for Stdin {}
    impl AsyncWrite for Stdout {}
    impl AsyncWrite for Stderr {}

    #[needs_feature("io-util")]
    pub struct BufReader<R>;
    impl<R> BufReader<R> {
        pub fn new(inner: R) -> Self;
        pub fn with_capacity(capacity: usize, inner: R) -> Self;
        pub fn get_ref(&self) -> &R;
        pub fn get_mut(&mut self) -> &mut R;
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut R>;
        pub fn into_inner(self) -> R;
        pub fn buffer(&self) -> &[u8];
    }
    impl<R: AsyncRead> AsyncRead for BufReader<R> {}
    impl<R: AsyncRead> AsyncBufRead for BufReader<R> {}
    impl<R: AsyncSeek> AsyncSeek for BufReader<R> {}
    impl<R: AsyncWrite> AsyncWrite for BufReader<R> {}

    #[needs_feature("io-util")]
    #[unflushed("what is in its buffer is lost")]
    pub struct BufWriter<W>;
    impl<W> BufWriter<W> {
        pub fn new(inner: W) -> Self;
        pub fn with_capacity(cap: usize, inner: W) -> Self;
        #[unheeded]
        pub fn get_ref(&self) -> &W;
        pub fn get_mut(&mut self) -> &mut W;
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut W>;
        #[unheeded]
        pub fn into_inner(self) -> W;
        pub fn buffer(&self) -> &[u8];
    }
    impl<W: AsyncWrite> AsyncWrite for BufWriter<W> {}
    impl<W: AsyncSeek> AsyncSeek for BufWriter<W> {}
    impl<W: AsyncRead> AsyncRead for BufWriter<W> {}
    impl<W: AsyncBufRead> AsyncBufRead for BufWriter<W> {}

    #[needs_feature("io-util")]
    #[unflushed("what is in its buffer is lost")]
    pub struct BufStream<RW>;
    impl<RW> BufStream<RW> {
        pub fn new(stream: RW) -> BufStream<RW>;
        pub fn with_capacity(reader_capacity: usize, writer_capacity: usize, stream: RW) -> BufStream<RW>;
        #[unheeded]
        pub fn get_ref(&self) -> &RW;
        pub fn get_mut(&mut self) -> &mut RW;
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut RW>;
        #[unheeded]
        pub fn into_inner(self) -> RW;
    }
    impl<RW> From<BufReader<BufWriter<RW>>> for BufStream<RW> {}
    impl<RW> From<BufWriter<BufReader<RW>>> for BufStream<RW> {}
    impl<RW: AsyncRead> AsyncRead for BufStream<RW> {}
    impl<RW: AsyncRead> AsyncBufRead for BufStream<RW> {}
    impl<RW: AsyncWrite> AsyncWrite for BufStream<RW> {}
    impl<RW: AsyncSeek> AsyncSeek for BufStream<RW> {}

    #[needs_feature("io-util")]
    pub struct Lines<R>;
    impl<R> Lines<R> {
        #[cancel_safe]
        #[takes("the line")]
        #[reads]
        #[ends_with_none]
        pub async fn next_line(&mut self) -> io::Result<Option<String>>;
        pub fn get_mut(&mut self) -> &mut R;
        pub fn get_ref(&mut self) -> &R;
        pub fn into_inner(self) -> R;
        pub fn poll_next_line(self: Pin<&mut Self>, cx: &mut Context) -> Poll<io::Result<Option<String>>>;
    }
    #[needs_feature("io-util")]
    pub struct Split<R>;
    impl<R> Split<R> {
        #[cancel_safe]
        #[takes("the segment")]
        #[ends_with_none]
        pub async fn next_segment(&mut self) -> io::Result<Option<Vec<u8>>>;
        pub fn poll_next_segment(self: Pin<&mut Self>, cx: &mut Context) -> Poll<io::Result<Option<Vec<u8>>>>;
    }
    #[needs_feature("io-util")]
    pub struct Take<R>;
    impl<R> Take<R> {
        pub fn limit(&self) -> u64;
        pub fn set_limit(&mut self, limit: u64);
        pub fn get_ref(&self) -> &R;
        pub fn get_mut(&mut self) -> &mut R;
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut R>;
        pub fn into_inner(self) -> R;
    }
    impl<R: AsyncRead> AsyncRead for Take<R> {}
    impl<R: AsyncBufRead> AsyncBufRead for Take<R> {}
    #[needs_feature("io-util")]
    pub struct Chain<T, U>;
    impl<T, U> Chain<T, U> {
        pub fn get_ref(&self) -> (&T, &U);
        pub fn get_mut(&mut self) -> (&mut T, &mut U);
        pub fn get_pin_mut(self: Pin<&mut Self>) -> (Pin<&mut T>, Pin<&mut U>);
        pub fn into_inner(self) -> (T, U);
    }
    impl<T: AsyncRead, U: AsyncRead> AsyncRead for Chain<T, U> {}
    impl<T: AsyncBufRead, U: AsyncBufRead> AsyncBufRead for Chain<T, U> {}

    #[needs_feature("io-util")]
    pub struct DuplexStream;
    #[needs_feature("io-util")]
    pub struct SimplexStream;
    impl SimplexStream {
        pub fn new_unsplit(max_buf_size: usize) -> SimplexStream;
    }
    #[needs_feature("io-util")]
    pub struct Empty;
    #[needs_feature("io-util")]
    pub struct Repeat;
    #[needs_feature("io-util")]
    pub struct Sink;
    impl AsyncRead for DuplexStream {}
    impl AsyncWrite for DuplexStream {}
    impl AsyncRead for SimplexStream {}
    impl AsyncWrite for SimplexStream {}
    impl AsyncRead for Empty {}
    impl AsyncBufRead for Empty {}
    impl AsyncWrite for Empty {}
    impl AsyncSeek for Empty {}
    impl AsyncRead for Repeat {}
    impl AsyncWrite for Sink {}

    #[needs_feature("io-util")]
    pub struct ReadHalf<T>;
    #[needs_feature("io-util")]
    pub struct WriteHalf<T>;
    impl<T> ReadHalf<T> {
        pub fn is_pair_of(&self, other: &WriteHalf<T>) -> bool;
        pub fn unsplit(self, wr: WriteHalf<T>) -> T;
    }
    impl<T> WriteHalf<T> {
        pub fn is_pair_of(&self, other: &ReadHalf<T>) -> bool;
    }
    impl<T: AsyncRead> AsyncRead for ReadHalf<T> {}
    impl<T: AsyncWrite> AsyncWrite for WriteHalf<T> {}

    #[needs_feature("io-util")]
    pub struct Join<R, W>;
    impl<R, W> Join<R, W> {
        pub fn into_inner(self) -> (R, W);
        pub fn reader(&self) -> &R;
        pub fn writer(&self) -> &W;
        pub fn reader_mut(&mut self) -> &mut R;
        pub fn writer_mut(&mut self) -> &mut W;
        pub fn reader_pin_mut(self: Pin<&mut Self>) -> Pin<&mut R>;
        pub fn writer_pin_mut(self: Pin<&mut Self>) -> Pin<&mut W>;
    }
    impl<R: AsyncRead, W> AsyncRead for Join<R, W> {}
    impl<R: AsyncBufRead, W> AsyncBufRead for Join<R, W> {}
    impl<R, W: AsyncWrite> AsyncWrite for Join<R, W> {}

    pub struct ReadBuf;
    impl ReadBuf {
        pub fn new(buf: &mut [u8]) -> ReadBuf;
        pub fn capacity(&self) -> usize;
        pub fn filled(&self) -> &[u8];
        pub fn initialized(&self) -> &[u8];
        pub fn remaining(&self) -> usize;
        pub fn filled_mut(&mut self) -> &mut [u8];
        pub fn take(&mut self, n: usize) -> ReadBuf;
        pub fn initialized_mut(&mut self) -> &mut [u8];
        pub fn initialize_unfilled(&mut self) -> &mut [u8];
        pub fn initialize_unfilled_to(&mut self, n: usize) -> &mut [u8];
        pub fn clear(&mut self);
        pub fn advance(&mut self, n: usize);
        pub fn set_filled(&mut self, n: usize);
        pub fn assume_init(&mut self, n: usize);
        pub fn put_slice(&mut self, buf: &[u8]);
    }

    #[needs_feature("net")]
    pub struct Interest;
    impl Clone for Interest {}
    impl Copy for Interest {}
    impl Interest {
        pub const READABLE: Interest = Interest;
        pub const WRITABLE: Interest = Interest;
        pub const ERROR: Interest = Interest;
        pub const PRIORITY: Interest = Interest;
        pub fn is_readable(self) -> bool;
        pub fn is_writable(self) -> bool;
        pub fn is_error(self) -> bool;
        pub fn is_priority(self) -> bool;
        pub fn add(self, other: Interest) -> Interest;
        pub fn remove(self, other: Interest) -> Option<Interest>;
    }
    impl std::ops::BitOr for Interest {
        type Output = Interest;
    }
    #[needs_feature("net")]
    pub struct Ready;
    impl Clone for Ready {}
    impl Copy for Ready {}
    impl Ready {
        pub const EMPTY: Ready = Ready;
        pub const READABLE: Ready = Ready;
        pub const WRITABLE: Ready = Ready;
        pub const READ_CLOSED: Ready = Ready;
        pub const WRITE_CLOSED: Ready = Ready;
        pub const PRIORITY: Ready = Ready;
        pub const ERROR: Ready = Ready;
        pub const ALL: Ready = Ready;
        pub fn is_empty(self) -> bool;
        pub fn is_readable(self) -> bool;
        pub fn is_writable(self) -> bool;
        pub fn is_read_closed(self) -> bool;
        pub fn is_write_closed(self) -> bool;
        pub fn is_priority(self) -> bool;
        pub fn is_error(self) -> bool;
    }
    impl std::ops::BitOr for Ready {
        type Output = Ready;
    }
    impl std::ops::BitAnd for Ready {
        type Output = Ready;
    }
    impl std::ops::Sub for Ready {
        type Output = Ready;
    }

    #[needs_feature("net")]
    #[needs_driver(io)]
    pub mod unix {
        use crate::io::{Interest, Ready};
        use std::io;
        use std::task::{Context, Poll};

        pub struct AsyncFd<T>;
        impl<T> AsyncFd<T> {
            #[needs_runtime(tokio)]
            pub fn new(inner: T) -> io::Result<Self>;
            #[needs_runtime(tokio)]
            pub fn with_interest(inner: T, interest: Interest) -> io::Result<Self>;
            #[needs_runtime(tokio)]
            pub fn try_new(inner: T) -> Result<Self, AsyncFdRegisterError<T>>;
            #[needs_runtime(tokio)]
            pub fn try_with_interest(inner: T, interest: Interest) -> Result<Self, AsyncFdRegisterError<T>>;
            pub fn into_inner(self) -> T;
            pub fn poll_read_ready(&self, cx: &mut Context) -> Poll<io::Result<AsyncFdReadyGuard<T>>>;
            pub fn poll_read_ready_mut(&mut self, cx: &mut Context) -> Poll<io::Result<AsyncFdReadyMutGuard<T>>>;
            pub fn poll_write_ready(&self, cx: &mut Context) -> Poll<io::Result<AsyncFdReadyGuard<T>>>;
            pub fn poll_write_ready_mut(&mut self, cx: &mut Context) -> Poll<io::Result<AsyncFdReadyMutGuard<T>>>;
            #[cancel_safe]
            pub async fn ready(&self, interest: Interest) -> io::Result<AsyncFdReadyGuard<T>>;
            #[cancel_safe]
            pub async fn ready_mut(&mut self, interest: Interest) -> io::Result<AsyncFdReadyMutGuard<T>>;
            #[cancel_safe]
            pub async fn readable(&self) -> io::Result<AsyncFdReadyGuard<T>>;
            #[cancel_safe]
            pub async fn readable_mut(&mut self) -> io::Result<AsyncFdReadyMutGuard<T>>;
            #[cancel_safe]
            pub async fn writable(&self) -> io::Result<AsyncFdReadyGuard<T>>;
            #[cancel_safe]
            pub async fn writable_mut(&mut self) -> io::Result<AsyncFdReadyMutGuard<T>>;
            pub async fn async_io<R>(&self, interest: Interest, f: impl FnMut(&T) -> io::Result<R>) -> io::Result<R>;
            pub async fn async_io_mut<R>(
                &mut self,
                interest: Interest,
                f: impl FnMut(&mut T) -> io::Result<R>,
            ) -> io::Result<R>;
            pub fn try_io<R>(&self, interest: Interest, f: impl FnOnce(&T) -> io::Result<R>) -> io::Result<R>;
            pub fn try_io_mut<R>(
                &mut self,
                interest: Interest,
                f: impl FnOnce(&mut T) -> io::Result<R>,
            ) -> io::Result<R>;
        }
        pub struct AsyncFdReadyGuard<T>;
        impl<T> AsyncFdReadyGuard<T> {
            pub fn clear_ready(&mut self);
            pub fn clear_ready_matching(&mut self, ready: Ready);
            pub fn retain_ready(&mut self);
            pub fn ready(&self) -> Ready;
            pub fn try_io<R>(
                &mut self,
                f: impl FnOnce(&AsyncFd<T>) -> io::Result<R>,
            ) -> Result<io::Result<R>, TryIoError>;
            pub fn get_ref(&self) -> &AsyncFd<T>;
        }
        pub struct AsyncFdReadyMutGuard<T>;
        impl<T> AsyncFdReadyMutGuard<T> {
            pub fn clear_ready(&mut self);
            pub fn clear_ready_matching(&mut self, ready: Ready);
            pub fn retain_ready(&mut self);
            pub fn ready(&self) -> Ready;
            pub fn try_io<R>(
                &mut self,
                f: impl FnOnce(&mut AsyncFd<T>) -> io::Result<R>,
            ) -> Result<io::Result<R>, TryIoError>;
            pub fn get_ref(&self) -> &AsyncFd<T>;
            pub fn get_mut(&mut self) -> &mut AsyncFd<T>;
        }
        pub struct TryIoError;
        pub struct AsyncFdRegisterError<T>;
        impl<T> AsyncFdRegisterError<T> {
            pub fn into_parts(self) -> (T, io::Error);
        }
        pub type AsyncFdTryNewError<T> = AsyncFdRegisterError<T>;
    }
}

#[needs_feature("net")]
#[needs_driver(io)]
pub mod net {
    use crate::io::{AsyncRead, AsyncWrite, Interest, ReadBuf, Ready};
    use std::io;
    use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
    use std::task::{Context, Poll};
    use std::time::Duration;

    pub use self::unix::{UnixDatagram, UnixListener, UnixSocket, UnixStream};

    pub trait ToSocketAddrs {}
    impl<T: ToSocketAddrs + ?Sized> ToSocketAddrs for &T {}
    impl ToSocketAddrs for SocketAddr {}
    impl ToSocketAddrs for std::net::SocketAddrV4 {}
    impl ToSocketAddrs for std::net::SocketAddrV6 {}
    impl ToSocketAddrs for (std::net::IpAddr, u16) {}
    impl ToSocketAddrs for (Ipv4Addr, u16) {}
    impl ToSocketAddrs for (Ipv6Addr, u16) {}
    impl ToSocketAddrs for &[SocketAddr] {}
    impl ToSocketAddrs for str {}
    impl ToSocketAddrs for (&str, u16) {}
    impl ToSocketAddrs for (String, u16) {}
    impl ToSocketAddrs for String {}

    #[needs_runtime(tokio)]
    #[reads]
    pub async fn lookup_host<T: ToSocketAddrs>(host: T) -> io::Result<impl Iterator<Item = SocketAddr>>;

    pub struct TcpListener;
    impl TcpListener {
        #[needs_runtime(tokio)]
        pub async fn bind<A: ToSocketAddrs>(addr: A) -> io::Result<TcpListener>;
        #[cancel_safe]
        #[takes("the connection")]
        pub async fn accept(&self) -> io::Result<(TcpStream, SocketAddr)>;
        pub fn poll_accept(&self, cx: &mut Context) -> Poll<io::Result<(TcpStream, SocketAddr)>>;
        #[needs_runtime(tokio)]
        #[wants_nonblocking]
        pub fn from_std(listener: std::net::TcpListener) -> io::Result<TcpListener>;
        pub fn into_std(self) -> io::Result<std::net::TcpListener>;
        pub fn local_addr(&self) -> io::Result<SocketAddr>;
        pub fn ttl(&self) -> io::Result<u32>;
        pub fn set_ttl(&self, value: u32) -> io::Result<()>;
    }
    impl TryFrom<std::net::TcpListener> for TcpListener {
        type Error = io::Error;
    }

    pub struct TcpStream;
    impl TcpStream {
        #[needs_runtime(tokio)]
        pub async fn connect<A: ToSocketAddrs>(addr: A) -> io::Result<TcpStream>;
        #[needs_runtime(tokio)]
        #[wants_nonblocking]
        pub fn from_std(stream: std::net::TcpStream) -> io::Result<TcpStream>;
        pub fn into_std(self) -> io::Result<std::net::TcpStream>;
        pub fn local_addr(&self) -> io::Result<SocketAddr>;
        pub fn peer_addr(&self) -> io::Result<SocketAddr>;
        pub fn take_error(&self) -> io::Result<Option<io::Error>>;
        #[cancel_safe]
        pub async fn peek(&self, buf: &mut [u8]) -> io::Result<usize>;
        pub fn poll_peek(&self, cx: &mut Context, buf: &mut ReadBuf) -> Poll<io::Result<usize>>;
        #[cancel_safe]
        pub async fn ready(&self, interest: Interest) -> io::Result<Ready>;
        #[cancel_safe]
        pub async fn readable(&self) -> io::Result<()>;
        #[cancel_safe]
        pub async fn writable(&self) -> io::Result<()>;
        pub fn poll_read_ready(&self, cx: &mut Context) -> Poll<io::Result<()>>;
        pub fn poll_write_ready(&self, cx: &mut Context) -> Poll<io::Result<()>>;
        pub fn try_read(&self, buf: &mut [u8]) -> io::Result<usize>;
        pub fn try_read_vectored(&self, bufs: &mut [io::IoSliceMut]) -> io::Result<usize>;
        pub fn try_read_buf<B>(&self, buf: &mut B) -> io::Result<usize>;
        pub fn try_write(&self, buf: &[u8]) -> io::Result<usize>;
        pub fn try_write_vectored(&self, bufs: &[io::IoSlice]) -> io::Result<usize>;
        #[calls_inline]
        pub fn try_io<R>(&self, interest: Interest, f: impl FnOnce() -> io::Result<R>) -> io::Result<R>;
        #[calls_inline]
        pub async fn async_io<R>(&self, interest: Interest, f: impl FnMut() -> io::Result<R>) -> io::Result<R>;
        pub fn nodelay(&self) -> io::Result<bool>;
        pub fn set_nodelay(&self, value: bool) -> io::Result<()>;
        pub fn quickack(&self) -> io::Result<bool>;
        pub fn set_quickack(&self, value: bool) -> io::Result<()>;
        pub fn ttl(&self) -> io::Result<u32>;
        pub fn set_ttl(&self, value: u32) -> io::Result<()>;
        pub fn linger(&self) -> io::Result<Option<Duration>>;
        pub fn set_linger(&self, value: Option<Duration>) -> io::Result<()>;
        pub fn set_zero_linger(&self) -> io::Result<()>;
        pub fn split(&mut self) -> (tcp::ReadHalf, tcp::WriteHalf);
        pub fn into_split(self) -> (tcp::OwnedReadHalf, tcp::OwnedWriteHalf);
    }
    impl TryFrom<std::net::TcpStream> for TcpStream {
        type Error = io::Error;
    }
    impl AsyncRead for TcpStream {}
    impl AsyncWrite for TcpStream {}

    pub struct TcpSocket;
    impl TcpSocket {
        pub fn new_v4() -> io::Result<TcpSocket>;
        pub fn new_v6() -> io::Result<TcpSocket>;
        pub fn keepalive(&self) -> io::Result<bool>;
        pub fn set_keepalive(&self, value: bool) -> io::Result<()>;
        pub fn reuseaddr(&self) -> io::Result<bool>;
        pub fn set_reuseaddr(&self, value: bool) -> io::Result<()>;
        pub fn reuseport(&self) -> io::Result<bool>;
        pub fn set_reuseport(&self, value: bool) -> io::Result<()>;
        pub fn send_buffer_size(&self) -> io::Result<u32>;
        pub fn set_send_buffer_size(&self, value: u32) -> io::Result<()>;
        pub fn recv_buffer_size(&self) -> io::Result<u32>;
        pub fn set_recv_buffer_size(&self, value: u32) -> io::Result<()>;
        pub fn linger(&self) -> io::Result<Option<Duration>>;
        pub fn set_linger(&self, value: Option<Duration>) -> io::Result<()>;
        pub fn nodelay(&self) -> io::Result<bool>;
        pub fn set_nodelay(&self, value: bool) -> io::Result<()>;
        pub fn tos(&self) -> io::Result<u32>;
        pub fn set_tos(&self, value: u32) -> io::Result<()>;
        pub fn tos_v4(&self) -> io::Result<u32>;
        pub fn set_tos_v4(&self, value: u32) -> io::Result<()>;
        pub fn tclass_v6(&self) -> io::Result<u32>;
        pub fn set_tclass_v6(&self, value: u32) -> io::Result<()>;
        pub fn set_zero_linger(&self) -> io::Result<()>;
        pub fn device(&self) -> io::Result<Option<Vec<u8>>>;
        pub fn bind_device(&self, interface: Option<&[u8]>) -> io::Result<()>;
        pub fn local_addr(&self) -> io::Result<SocketAddr>;
        pub fn take_error(&self) -> io::Result<Option<io::Error>>;
        pub fn bind(&self, addr: SocketAddr) -> io::Result<()>;
        #[needs_runtime(tokio)]
        pub async fn connect(self, addr: SocketAddr) -> io::Result<TcpStream>;
        #[needs_runtime(tokio)]
        pub fn listen(self, backlog: u32) -> io::Result<TcpListener>;
        #[wants_nonblocking]
        pub fn from_std_stream(std_stream: std::net::TcpStream) -> TcpSocket;
    }

    pub struct UdpSocket;
    impl UdpSocket {
        #[needs_runtime(tokio)]
        pub async fn bind<A: ToSocketAddrs>(addr: A) -> io::Result<UdpSocket>;
        #[needs_runtime(tokio)]
        #[wants_nonblocking]
        pub fn from_std(socket: std::net::UdpSocket) -> io::Result<UdpSocket>;
        pub fn into_std(self) -> io::Result<std::net::UdpSocket>;
        pub fn local_addr(&self) -> io::Result<SocketAddr>;
        pub fn peer_addr(&self) -> io::Result<SocketAddr>;
        pub fn take_error(&self) -> io::Result<Option<io::Error>>;
        pub async fn connect<A: ToSocketAddrs>(&self, addr: A) -> io::Result<()>;
        #[cancel_safe]
        pub async fn ready(&self, interest: Interest) -> io::Result<Ready>;
        #[cancel_safe]
        pub async fn readable(&self) -> io::Result<()>;
        #[cancel_safe]
        pub async fn writable(&self) -> io::Result<()>;
        #[calls_inline]
        pub fn try_io<R>(&self, interest: Interest, f: impl FnOnce() -> io::Result<R>) -> io::Result<R>;
        #[calls_inline]
        pub async fn async_io<R>(&self, interest: Interest, f: impl FnMut() -> io::Result<R>) -> io::Result<R>;
        #[cancel_safe]
        pub async fn send(&self, buf: &[u8]) -> io::Result<usize>;
        #[cancel_safe]
        pub async fn send_to<A: ToSocketAddrs>(&self, buf: &[u8], addr: A) -> io::Result<usize>;
        #[cancel_safe]
        #[takes("the datagram")]
        pub async fn recv(&self, buf: &mut [u8]) -> io::Result<usize>;
        #[cancel_safe]
        pub async fn recv_buf<B>(&self, buf: &mut B) -> io::Result<usize>;
        #[cancel_safe]
        #[takes("the datagram")]
        pub async fn recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)>;
        #[cancel_safe]
        pub async fn recv_buf_from<B>(&self, buf: &mut B) -> io::Result<(usize, SocketAddr)>;
        #[cancel_safe]
        pub async fn peek(&self, buf: &mut [u8]) -> io::Result<usize>;
        #[cancel_safe]
        pub async fn peek_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)>;
        #[cancel_safe]
        pub async fn peek_sender(&self) -> io::Result<SocketAddr>;
        pub fn try_send(&self, buf: &[u8]) -> io::Result<usize>;
        pub fn try_send_to(&self, buf: &[u8], target: SocketAddr) -> io::Result<usize>;
        pub fn try_recv(&self, buf: &mut [u8]) -> io::Result<usize>;
        pub fn try_recv_buf<B>(&self, buf: &mut B) -> io::Result<usize>;
        pub fn try_recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)>;
        pub fn try_recv_buf_from<B>(&self, buf: &mut B) -> io::Result<(usize, SocketAddr)>;
        pub fn try_peek(&self, buf: &mut [u8]) -> io::Result<usize>;
        pub fn try_peek_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)>;
        pub fn try_peek_sender(&self) -> io::Result<SocketAddr>;
        pub fn poll_send_ready(&self, cx: &mut Context) -> Poll<io::Result<()>>;
        pub fn poll_send(&self, cx: &mut Context, buf: &[u8]) -> Poll<io::Result<usize>>;
        pub fn poll_send_to(&self, cx: &mut Context, buf: &[u8], target: SocketAddr) -> Poll<io::Result<usize>>;
        pub fn poll_recv_ready(&self, cx: &mut Context) -> Poll<io::Result<()>>;
        pub fn poll_recv(&self, cx: &mut Context, buf: &mut ReadBuf) -> Poll<io::Result<()>>;
        pub fn poll_recv_from(&self, cx: &mut Context, buf: &mut ReadBuf) -> Poll<io::Result<SocketAddr>>;
        pub fn poll_peek(&self, cx: &mut Context, buf: &mut ReadBuf) -> Poll<io::Result<()>>;
        pub fn poll_peek_from(&self, cx: &mut Context, buf: &mut ReadBuf) -> Poll<io::Result<SocketAddr>>;
        pub fn poll_peek_sender(&self, cx: &mut Context) -> Poll<io::Result<SocketAddr>>;
        pub fn broadcast(&self) -> io::Result<bool>;
        pub fn set_broadcast(&self, value: bool) -> io::Result<()>;
        pub fn multicast_loop_v4(&self) -> io::Result<bool>;
        pub fn set_multicast_loop_v4(&self, value: bool) -> io::Result<()>;
        pub fn multicast_ttl_v4(&self) -> io::Result<u32>;
        pub fn set_multicast_ttl_v4(&self, value: u32) -> io::Result<()>;
        pub fn multicast_loop_v6(&self) -> io::Result<bool>;
        pub fn set_multicast_loop_v6(&self, value: bool) -> io::Result<()>;
        pub fn ttl(&self) -> io::Result<u32>;
        pub fn set_ttl(&self, value: u32) -> io::Result<()>;
        pub fn tos(&self) -> io::Result<u32>;
        pub fn set_tos(&self, value: u32) -> io::Result<()>;
        pub fn tos_v4(&self) -> io::Result<u32>;
        pub fn set_tos_v4(&self, value: u32) -> io::Result<()>;
        pub fn tclass_v6(&self) -> io::Result<u32>;
        pub fn set_tclass_v6(&self, value: u32) -> io::Result<()>;
        pub fn device(&self) -> io::Result<Option<Vec<u8>>>;
        pub fn bind_device(&self, interface: Option<&[u8]>) -> io::Result<()>;
        pub fn join_multicast_v4(&self, multiaddr: Ipv4Addr, interface: Ipv4Addr) -> io::Result<()>;
        pub fn join_multicast_v6(&self, multiaddr: &Ipv6Addr, interface: u32) -> io::Result<()>;
        pub fn leave_multicast_v4(&self, multiaddr: Ipv4Addr, interface: Ipv4Addr) -> io::Result<()>;
        pub fn leave_multicast_v6(&self, multiaddr: &Ipv6Addr, interface: u32) -> io::Result<()>;
    }
    impl TryFrom<std::net::UdpSocket> for UdpSocket {
        type Error = io::Error;
    }

    pub mod tcp {
        use crate::io::{AsyncRead, AsyncWrite, Interest, Ready};
        use crate::net::TcpStream;
        use std::io;
        use std::net::SocketAddr;

        pub struct ReadHalf;
        pub struct WriteHalf;
        pub struct OwnedReadHalf;
        pub struct OwnedWriteHalf;
        pub struct ReuniteError(pub OwnedReadHalf, pub OwnedWriteHalf);
        impl std::error::Error for ReuniteError {}
        impl ReadHalf {
            #[cancel_safe]
            pub async fn peek(&mut self, buf: &mut [u8]) -> io::Result<usize>;
            #[cancel_safe]
            pub async fn ready(&self, interest: Interest) -> io::Result<Ready>;
            #[cancel_safe]
            pub async fn readable(&self) -> io::Result<()>;
            pub fn try_read(&self, buf: &mut [u8]) -> io::Result<usize>;
            pub fn try_read_vectored(&self, bufs: &mut [io::IoSliceMut]) -> io::Result<usize>;
            pub fn try_read_buf<B>(&self, buf: &mut B) -> io::Result<usize>;
            pub fn peer_addr(&self) -> io::Result<SocketAddr>;
            pub fn local_addr(&self) -> io::Result<SocketAddr>;
        }
        impl WriteHalf {
            #[cancel_safe]
            pub async fn ready(&self, interest: Interest) -> io::Result<Ready>;
            #[cancel_safe]
            pub async fn writable(&self) -> io::Result<()>;
            pub fn try_write(&self, buf: &[u8]) -> io::Result<usize>;
            pub fn try_write_vectored(&self, bufs: &[io::IoSlice]) -> io::Result<usize>;
            pub fn peer_addr(&self) -> io::Result<SocketAddr>;
            pub fn local_addr(&self) -> io::Result<SocketAddr>;
        }
        impl OwnedReadHalf {
            pub fn reunite(self, other: OwnedWriteHalf) -> Result<TcpStream, ReuniteError>;
            #[cancel_safe]
            pub async fn peek(&mut self, buf: &mut [u8]) -> io::Result<usize>;
            #[cancel_safe]
            pub async fn ready(&self, interest: Interest) -> io::Result<Ready>;
            #[cancel_safe]
            pub async fn readable(&self) -> io::Result<()>;
            pub fn try_read(&self, buf: &mut [u8]) -> io::Result<usize>;
            pub fn try_read_vectored(&self, bufs: &mut [io::IoSliceMut]) -> io::Result<usize>;
            pub fn try_read_buf<B>(&self, buf: &mut B) -> io::Result<usize>;
            pub fn peer_addr(&self) -> io::Result<SocketAddr>;
            pub fn local_addr(&self) -> io::Result<SocketAddr>;
        }
        impl OwnedWriteHalf {
            pub fn reunite(self, other: OwnedReadHalf) -> Result<TcpStream, ReuniteError>;
            pub fn forget(self);
            #[cancel_safe]
            pub async fn ready(&self, interest: Interest) -> io::Result<Ready>;
            #[cancel_safe]
            pub async fn writable(&self) -> io::Result<()>;
            pub fn try_write(&self, buf: &[u8]) -> io::Result<usize>;
            pub fn try_write_vectored(&self, bufs: &[io::IoSlice]) -> io::Result<usize>;
            pub fn peer_addr(&self) -> io::Result<SocketAddr>;
            pub fn local_addr(&self) -> io::Result<SocketAddr>;
        }
        impl AsyncRead for ReadHalf {}
        impl AsyncRead for OwnedReadHalf {}
        impl AsyncWrite for WriteHalf {}
        impl AsyncWrite for OwnedWriteHalf {}
        impl AsRef<TcpStream> for ReadHalf {}
        impl AsRef<TcpStream> for OwnedReadHalf {}
        impl AsRef<TcpStream> for WriteHalf {}
        impl AsRef<TcpStream> for OwnedWriteHalf {}
    }

    pub mod unix {
        use crate::io::{AsyncRead, AsyncWrite, Interest, ReadBuf, Ready};
        use std::io;
        use std::path::Path;
        use std::task::{Context, Poll};

        pub type uid_t = u32;
        pub type gid_t = u32;
        pub type pid_t = i32;

        pub struct SocketAddr;
        impl SocketAddr {
            pub fn is_unnamed(&self) -> bool;
            pub fn as_pathname(&self) -> Option<&Path>;
            pub fn as_abstract_name(&self) -> Option<&[u8]>;
        }
        pub struct UCred;
        impl UCred {
            pub fn uid(&self) -> u32;
            pub fn gid(&self) -> u32;
            pub fn pid(&self) -> Option<i32>;
        }

        pub struct UnixListener;
        impl UnixListener {
            #[needs_runtime(tokio)]
            pub fn bind<P: AsRef<Path>>(path: P) -> io::Result<UnixListener>;
            #[needs_runtime(tokio)]
            pub fn bind_addr(socket_addr: &SocketAddr) -> io::Result<UnixListener>;
            #[needs_runtime(tokio)]
            #[wants_nonblocking]
            pub fn from_std(listener: std::os::unix::net::UnixListener) -> io::Result<UnixListener>;
            pub fn into_std(self) -> io::Result<std::os::unix::net::UnixListener>;
            pub fn local_addr(&self) -> io::Result<SocketAddr>;
            pub fn take_error(&self) -> io::Result<Option<io::Error>>;
            #[cancel_safe]
            #[takes("the connection")]
            pub async fn accept(&self) -> io::Result<(UnixStream, SocketAddr)>;
            pub fn poll_accept(&self, cx: &mut Context) -> Poll<io::Result<(UnixStream, SocketAddr)>>;
        }
        impl TryFrom<std::os::unix::net::UnixListener> for UnixListener {
            type Error = io::Error;
        }

        pub struct UnixStream;
        impl UnixStream {
            #[needs_runtime(tokio)]
            pub async fn connect<P: AsRef<Path>>(path: P) -> io::Result<UnixStream>;
            #[needs_runtime(tokio)]
            pub async fn connect_addr(socket_addr: &SocketAddr) -> io::Result<UnixStream>;
            #[needs_runtime(tokio)]
            pub fn pair() -> io::Result<(UnixStream, UnixStream)>;
            #[needs_runtime(tokio)]
            #[wants_nonblocking]
            pub fn from_std(stream: std::os::unix::net::UnixStream) -> io::Result<UnixStream>;
            pub fn into_std(self) -> io::Result<std::os::unix::net::UnixStream>;
            pub fn local_addr(&self) -> io::Result<SocketAddr>;
            pub fn peer_addr(&self) -> io::Result<SocketAddr>;
            pub fn peer_cred(&self) -> io::Result<UCred>;
            pub fn take_error(&self) -> io::Result<Option<io::Error>>;
            #[cancel_safe]
            pub async fn ready(&self, interest: Interest) -> io::Result<Ready>;
            #[cancel_safe]
            pub async fn readable(&self) -> io::Result<()>;
            #[cancel_safe]
            pub async fn writable(&self) -> io::Result<()>;
            pub fn poll_read_ready(&self, cx: &mut Context) -> Poll<io::Result<()>>;
            pub fn poll_write_ready(&self, cx: &mut Context) -> Poll<io::Result<()>>;
            pub fn try_read(&self, buf: &mut [u8]) -> io::Result<usize>;
            pub fn try_read_vectored(&self, bufs: &mut [io::IoSliceMut]) -> io::Result<usize>;
            pub fn try_read_buf<B>(&self, buf: &mut B) -> io::Result<usize>;
            pub fn try_write(&self, buf: &[u8]) -> io::Result<usize>;
            pub fn try_write_vectored(&self, bufs: &[io::IoSlice]) -> io::Result<usize>;
            #[calls_inline]
            pub fn try_io<R>(&self, interest: Interest, f: impl FnOnce() -> io::Result<R>) -> io::Result<R>;
            #[calls_inline]
            pub async fn async_io<R>(&self, interest: Interest, f: impl FnMut() -> io::Result<R>) -> io::Result<R>;
            pub fn split(&mut self) -> (ReadHalf, WriteHalf);
            pub fn into_split(self) -> (OwnedReadHalf, OwnedWriteHalf);
        }
        impl TryFrom<std::os::unix::net::UnixStream> for UnixStream {
            type Error = io::Error;
        }

        pub struct UnixDatagram;
        impl UnixDatagram {
            #[needs_runtime(tokio)]
            pub fn bind<P: AsRef<Path>>(path: P) -> io::Result<UnixDatagram>;
            #[needs_runtime(tokio)]
            pub fn pair() -> io::Result<(UnixDatagram, UnixDatagram)>;
            #[needs_runtime(tokio)]
            pub fn unbound() -> io::Result<UnixDatagram>;
            #[needs_runtime(tokio)]
            #[wants_nonblocking]
            pub fn from_std(datagram: std::os::unix::net::UnixDatagram) -> io::Result<UnixDatagram>;
            pub fn into_std(self) -> io::Result<std::os::unix::net::UnixDatagram>;
            pub fn connect<P: AsRef<Path>>(&self, path: P) -> io::Result<()>;
            pub fn shutdown(&self, how: std::net::Shutdown) -> io::Result<()>;
            pub fn local_addr(&self) -> io::Result<SocketAddr>;
            pub fn peer_addr(&self) -> io::Result<SocketAddr>;
            pub fn take_error(&self) -> io::Result<Option<io::Error>>;
            #[cancel_safe]
            pub async fn ready(&self, interest: Interest) -> io::Result<Ready>;
            #[cancel_safe]
            pub async fn readable(&self) -> io::Result<()>;
            #[cancel_safe]
            pub async fn writable(&self) -> io::Result<()>;
            #[calls_inline]
            pub fn try_io<R>(&self, interest: Interest, f: impl FnOnce() -> io::Result<R>) -> io::Result<R>;
            #[calls_inline]
            pub async fn async_io<R>(&self, interest: Interest, f: impl FnMut() -> io::Result<R>) -> io::Result<R>;
            #[cancel_safe]
            pub async fn send(&self, buf: &[u8]) -> io::Result<usize>;
            #[cancel_safe]
            pub async fn send_to<P: AsRef<Path>>(&self, buf: &[u8], target: P) -> io::Result<usize>;
            #[cancel_safe]
            #[takes("the datagram")]
            pub async fn recv(&self, buf: &mut [u8]) -> io::Result<usize>;
            #[cancel_safe]
            pub async fn recv_buf<B>(&self, buf: &mut B) -> io::Result<usize>;
            #[cancel_safe]
            #[takes("the datagram")]
            pub async fn recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)>;
            #[cancel_safe]
            pub async fn recv_buf_from<B>(&self, buf: &mut B) -> io::Result<(usize, SocketAddr)>;
            pub fn try_send(&self, buf: &[u8]) -> io::Result<usize>;
            pub fn try_send_to<P: AsRef<Path>>(&self, buf: &[u8], target: P) -> io::Result<usize>;
            pub fn try_recv(&self, buf: &mut [u8]) -> io::Result<usize>;
            pub fn try_recv_buf<B>(&self, buf: &mut B) -> io::Result<usize>;
            pub fn try_recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)>;
            pub fn try_recv_buf_from<B>(&self, buf: &mut B) -> io::Result<(usize, SocketAddr)>;
            pub fn poll_send_ready(&self, cx: &mut Context) -> Poll<io::Result<()>>;
            pub fn poll_send(&self, cx: &mut Context, buf: &[u8]) -> Poll<io::Result<usize>>;
            pub fn poll_recv_ready(&self, cx: &mut Context) -> Poll<io::Result<()>>;
            pub fn poll_recv(&self, cx: &mut Context, buf: &mut ReadBuf) -> Poll<io::Result<()>>;
            pub fn poll_recv_from(&self, cx: &mut Context, buf: &mut ReadBuf) -> Poll<io::Result<SocketAddr>>;
        }

        pub struct UnixSocket;
        impl UnixSocket {
            pub fn new_datagram() -> io::Result<UnixSocket>;
            pub fn new_stream() -> io::Result<UnixSocket>;
            pub fn bind(&self, path: impl AsRef<Path>) -> io::Result<()>;
            #[needs_runtime(tokio)]
            pub fn listen(self, backlog: u32) -> io::Result<UnixListener>;
            #[needs_runtime(tokio)]
            pub async fn connect(self, path: impl AsRef<Path>) -> io::Result<UnixStream>;
            #[needs_runtime(tokio)]
            pub fn datagram(self) -> io::Result<UnixDatagram>;
        }

        pub struct ReadHalf;
        pub struct WriteHalf;
        pub struct OwnedReadHalf;
        pub struct OwnedWriteHalf;
        pub struct ReuniteError(pub OwnedReadHalf, pub OwnedWriteHalf);
        impl std::error::Error for ReuniteError {}
        impl ReadHalf {
            #[cancel_safe]
            pub async fn ready(&self, interest: Interest) -> io::Result<Ready>;
            #[cancel_safe]
            pub async fn readable(&self) -> io::Result<()>;
            pub fn try_read(&self, buf: &mut [u8]) -> io::Result<usize>;
            pub fn try_read_vectored(&self, bufs: &mut [io::IoSliceMut]) -> io::Result<usize>;
            pub fn try_read_buf<B>(&self, buf: &mut B) -> io::Result<usize>;
            pub fn peer_addr(&self) -> io::Result<SocketAddr>;
            pub fn local_addr(&self) -> io::Result<SocketAddr>;
        }
        impl WriteHalf {
            #[cancel_safe]
            pub async fn ready(&self, interest: Interest) -> io::Result<Ready>;
            #[cancel_safe]
            pub async fn writable(&self) -> io::Result<()>;
            pub fn try_write(&self, buf: &[u8]) -> io::Result<usize>;
            pub fn try_write_vectored(&self, bufs: &[io::IoSlice]) -> io::Result<usize>;
            pub fn peer_addr(&self) -> io::Result<SocketAddr>;
            pub fn local_addr(&self) -> io::Result<SocketAddr>;
        }
        impl OwnedReadHalf {
            pub fn reunite(self, other: OwnedWriteHalf) -> Result<UnixStream, ReuniteError>;
            #[cancel_safe]
            pub async fn ready(&self, interest: Interest) -> io::Result<Ready>;
            #[cancel_safe]
            pub async fn readable(&self) -> io::Result<()>;
            pub fn try_read(&self, buf: &mut [u8]) -> io::Result<usize>;
            pub fn try_read_vectored(&self, bufs: &mut [io::IoSliceMut]) -> io::Result<usize>;
            pub fn try_read_buf<B>(&self, buf: &mut B) -> io::Result<usize>;
            pub fn peer_addr(&self) -> io::Result<SocketAddr>;
            pub fn local_addr(&self) -> io::Result<SocketAddr>;
        }
        impl OwnedWriteHalf {
            pub fn reunite(self, other: OwnedReadHalf) -> Result<UnixStream, ReuniteError>;
            pub fn forget(self);
            #[cancel_safe]
            pub async fn ready(&self, interest: Interest) -> io::Result<Ready>;
            #[cancel_safe]
            pub async fn writable(&self) -> io::Result<()>;
            pub fn try_write(&self, buf: &[u8]) -> io::Result<usize>;
            pub fn try_write_vectored(&self, bufs: &[io::IoSlice]) -> io::Result<usize>;
            pub fn peer_addr(&self) -> io::Result<SocketAddr>;
            pub fn local_addr(&self) -> io::Result<SocketAddr>;
        }
        impl AsyncRead for UnixStream {}
        impl AsyncRead for ReadHalf {}
        impl AsyncRead for OwnedReadHalf {}
        impl AsyncWrite for UnixStream {}
        impl AsyncWrite for WriteHalf {}
        impl AsyncWrite for OwnedWriteHalf {}
        impl AsRef<UnixStream> for ReadHalf {}
        impl AsRef<UnixStream> for OwnedReadHalf {}
        impl AsRef<UnixStream> for WriteHalf {}
        impl AsRef<UnixStream> for OwnedWriteHalf {}

        pub mod datagram {}

        pub mod pipe {
            use crate::io::{AsyncRead, AsyncWrite, Interest, Ready};
            use std::fs::File;
            use std::io;
            use std::path::Path;
            use std::task::{Context, Poll};

            #[needs_runtime(tokio)]
            pub fn pipe() -> io::Result<(Sender, Receiver)>;

            pub struct OpenOptions;
            impl Default for OpenOptions {}
            impl OpenOptions {
                pub fn new() -> OpenOptions;
                pub fn read_write(&mut self, value: bool) -> &mut Self;
                pub fn unchecked(&mut self, value: bool) -> &mut Self;
                #[needs_runtime(tokio)]
                pub fn open_receiver<P: AsRef<Path>>(&self, path: P) -> io::Result<Receiver>;
                #[needs_runtime(tokio)]
                pub fn open_sender<P: AsRef<Path>>(&self, path: P) -> io::Result<Sender>;
            }
            pub struct Sender;
            impl Sender {
                #[needs_runtime(tokio)]
                pub fn from_file(file: File) -> io::Result<Sender>;
                #[needs_runtime(tokio)]
                pub fn from_owned_fd(owned_fd: std::os::fd::OwnedFd) -> io::Result<Sender>;
                #[needs_runtime(tokio)]
                pub fn from_file_unchecked(file: File) -> io::Result<Sender>;
                #[needs_runtime(tokio)]
                pub fn from_owned_fd_unchecked(owned_fd: std::os::fd::OwnedFd) -> io::Result<Sender>;
                #[cancel_safe]
                pub async fn ready(&self, interest: Interest) -> io::Result<Ready>;
                #[cancel_safe]
                pub async fn writable(&self) -> io::Result<()>;
                pub fn try_write(&self, buf: &[u8]) -> io::Result<usize>;
                pub fn try_write_vectored(&self, bufs: &[io::IoSlice]) -> io::Result<usize>;
                pub fn poll_write_ready(&self, cx: &mut Context) -> Poll<io::Result<()>>;
                pub fn into_blocking_fd(self) -> io::Result<std::os::fd::OwnedFd>;
                pub fn into_nonblocking_fd(self) -> io::Result<std::os::fd::OwnedFd>;
            }
            impl AsyncWrite for Sender {}
            pub struct Receiver;
            impl Receiver {
                #[needs_runtime(tokio)]
                pub fn from_file(file: File) -> io::Result<Receiver>;
                #[needs_runtime(tokio)]
                pub fn from_owned_fd(owned_fd: std::os::fd::OwnedFd) -> io::Result<Receiver>;
                #[needs_runtime(tokio)]
                pub fn from_file_unchecked(file: File) -> io::Result<Receiver>;
                #[needs_runtime(tokio)]
                pub fn from_owned_fd_unchecked(owned_fd: std::os::fd::OwnedFd) -> io::Result<Receiver>;
                #[cancel_safe]
                pub async fn ready(&self, interest: Interest) -> io::Result<Ready>;
                #[cancel_safe]
                pub async fn readable(&self) -> io::Result<()>;
                pub fn try_read(&self, buf: &mut [u8]) -> io::Result<usize>;
                pub fn try_read_vectored(&self, bufs: &mut [io::IoSliceMut]) -> io::Result<usize>;
                pub fn try_read_buf<B>(&self, buf: &mut B) -> io::Result<usize>;
                pub fn poll_read_ready(&self, cx: &mut Context) -> Poll<io::Result<()>>;
                pub fn into_blocking_fd(self) -> io::Result<std::os::fd::OwnedFd>;
                pub fn into_nonblocking_fd(self) -> io::Result<std::os::fd::OwnedFd>;
            }
            impl AsyncRead for Receiver {}
        }
    }

    pub mod windows {
        pub mod named_pipe {
            use crate::io::{AsyncRead, AsyncWrite, Interest, Ready};
            use std::ffi::OsStr;
            use std::io;
            use std::task::{Context, Poll};

            pub struct NamedPipeServer;
            impl NamedPipeServer {
                pub fn info(&self) -> io::Result<PipeInfo>;
                #[cancel_safe]
                pub async fn connect(&self) -> io::Result<()>;
                pub fn disconnect(&self) -> io::Result<()>;
                #[cancel_safe]
                pub async fn ready(&self, interest: Interest) -> io::Result<Ready>;
                #[cancel_safe]
                pub async fn readable(&self) -> io::Result<()>;
                #[cancel_safe]
                pub async fn writable(&self) -> io::Result<()>;
                pub fn poll_read_ready(&self, cx: &mut Context) -> Poll<io::Result<()>>;
                pub fn poll_write_ready(&self, cx: &mut Context) -> Poll<io::Result<()>>;
                pub fn try_read(&self, buf: &mut [u8]) -> io::Result<usize>;
                pub fn try_read_vectored(&self, bufs: &mut [io::IoSliceMut]) -> io::Result<usize>;
                pub fn try_read_buf<B>(&self, buf: &mut B) -> io::Result<usize>;
                pub fn try_write(&self, buf: &[u8]) -> io::Result<usize>;
                pub fn try_write_vectored(&self, bufs: &[io::IoSlice]) -> io::Result<usize>;
                #[calls_inline]
                pub fn try_io<R>(&self, interest: Interest, f: impl FnOnce() -> io::Result<R>) -> io::Result<R>;
                #[calls_inline]
                pub async fn async_io<R>(&self, interest: Interest, f: impl FnMut() -> io::Result<R>) -> io::Result<R>;
            }
            pub struct NamedPipeClient;
            impl NamedPipeClient {
                pub fn info(&self) -> io::Result<PipeInfo>;
                #[cancel_safe]
                pub async fn ready(&self, interest: Interest) -> io::Result<Ready>;
                #[cancel_safe]
                pub async fn readable(&self) -> io::Result<()>;
                #[cancel_safe]
                pub async fn writable(&self) -> io::Result<()>;
                pub fn poll_read_ready(&self, cx: &mut Context) -> Poll<io::Result<()>>;
                pub fn poll_write_ready(&self, cx: &mut Context) -> Poll<io::Result<()>>;
                pub fn try_read(&self, buf: &mut [u8]) -> io::Result<usize>;
                pub fn try_read_vectored(&self, bufs: &mut [io::IoSliceMut]) -> io::Result<usize>;
                pub fn try_read_buf<B>(&self, buf: &mut B) -> io::Result<usize>;
                pub fn try_write(&self, buf: &[u8]) -> io::Result<usize>;
                pub fn try_write_vectored(&self, bufs: &[io::IoSlice]) -> io::Result<usize>;
                #[calls_inline]
                pub fn try_io<R>(&self, interest: Interest, f: impl FnOnce() -> io::Result<R>) -> io::Result<R>;
                #[calls_inline]
                pub async fn async_io<R>(&self, interest: Interest, f: impl FnMut() -> io::Result<R>) -> io::Result<R>;
            }
            impl AsyncRead for NamedPipeServer {}
            impl AsyncWrite for NamedPipeServer {}
            impl AsyncRead for NamedPipeClient {}
            impl AsyncWrite for NamedPipeClient {}
            pub struct ServerOptions;
            impl Default for ServerOptions {}
            impl ServerOptions {
                pub fn new() -> ServerOptions;
                pub fn pipe_mode(&mut self, value: PipeMode) -> &mut Self;
                pub fn access_inbound(&mut self, value: bool) -> &mut Self;
                pub fn access_outbound(&mut self, value: bool) -> &mut Self;
                pub fn first_pipe_instance(&mut self, value: bool) -> &mut Self;
                pub fn write_dac(&mut self, value: bool) -> &mut Self;
                pub fn write_owner(&mut self, value: bool) -> &mut Self;
                pub fn access_system_security(&mut self, value: bool) -> &mut Self;
                pub fn reject_remote_clients(&mut self, value: bool) -> &mut Self;
                pub fn max_instances(&mut self, value: usize) -> &mut Self;
                pub fn out_buffer_size(&mut self, value: u32) -> &mut Self;
                pub fn in_buffer_size(&mut self, value: u32) -> &mut Self;
                #[needs_runtime(tokio)]
                pub fn create(&self, addr: impl AsRef<OsStr>) -> io::Result<NamedPipeServer>;
            }
            pub struct ClientOptions;
            impl Default for ClientOptions {}
            impl ClientOptions {
                pub fn new() -> Self;
                pub fn read(&mut self, value: bool) -> &mut Self;
                pub fn write(&mut self, value: bool) -> &mut Self;
                pub fn security_qos_flags(&mut self, value: u32) -> &mut Self;
                pub fn pipe_mode(&mut self, value: PipeMode) -> &mut Self;
                #[needs_runtime(tokio)]
                pub fn open(&self, addr: impl AsRef<OsStr>) -> io::Result<NamedPipeClient>;
            }
            pub enum PipeMode {
                Byte,
                Message,
            }
            pub enum PipeEnd {
                Client,
                Server,
            }
            pub struct PipeInfo {
                pub mode: PipeMode,
                pub end: PipeEnd,
                pub max_instances: u32,
                pub out_buffer_size: u32,
                pub in_buffer_size: u32,
            }
        }
    }
}

#[needs_feature("process")]
#[needs_driver(io)]
pub mod process {
    use crate::io::{AsyncRead, AsyncWrite};
    use std::ffi::OsStr;
    use std::io;
    use std::path::Path;
    use std::process::{ExitStatus, Output, Stdio};

    pub struct Command;
    impl From<std::process::Command> for Command {}
    impl Command {
        pub fn new<S: AsRef<OsStr>>(program: S) -> Command;
        pub fn as_std(&self) -> &std::process::Command;
        pub fn as_std_mut(&mut self) -> &mut std::process::Command;
        pub fn into_std(self) -> std::process::Command;
        pub fn arg<S: AsRef<OsStr>>(&mut self, arg: S) -> &mut Command;
        pub fn args<I, S>(&mut self, args: I) -> &mut Command;
        pub fn env<K, V>(&mut self, key: K, val: V) -> &mut Command;
        pub fn envs<I>(&mut self, vars: I) -> &mut Command;
        pub fn env_remove<K: AsRef<OsStr>>(&mut self, key: K) -> &mut Command;
        pub fn env_clear(&mut self) -> &mut Command;
        pub fn current_dir<P: AsRef<Path>>(&mut self, dir: P) -> &mut Command;
        pub fn stdin<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command;
        #[child(sets)]
        pub fn stdout<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command;
        #[child(sets)]
        pub fn stderr<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command;
        pub fn kill_on_drop(&mut self, value: bool) -> &mut Self;
        pub fn uid(&mut self, value: u32) -> &mut Self;
        pub fn gid(&mut self, value: u32) -> &mut Self;
        pub fn process_group(&mut self, value: i32) -> &mut Self;
        pub fn creation_flags(&mut self, value: u32) -> &mut Self;
        pub fn arg0<S: AsRef<OsStr>>(&mut self, arg: S) -> &mut Command;
        pub fn raw_arg<S: AsRef<OsStr>>(&mut self, text: S) -> &mut Command;
        // Runs in the child.
        pub fn pre_exec<F: FnMut() -> io::Result<()>>(&mut self, f: F) -> &mut Command;
        #[needs_runtime(tokio)]
        #[child(spawns)]
        pub fn spawn(&mut self) -> io::Result<Child>;
        #[calls_inline]
        #[needs_runtime(tokio)]
        pub fn spawn_with(
            &mut self,
            with: impl FnOnce(&mut std::process::Command) -> io::Result<std::process::Child>,
        ) -> io::Result<Child>;
        #[needs_runtime(tokio)]
        #[begins]
        pub async fn status(&mut self) -> io::Result<ExitStatus>;
        #[needs_runtime(tokio)]
        #[begins]
        pub async fn output(&mut self) -> io::Result<Output>;
        pub fn get_kill_on_drop(&self) -> bool;
    }

    #[child(process)]
    pub struct Child {
        pub stdin: Option<ChildStdin>,
        pub stdout: Option<ChildStdout>,
        pub stderr: Option<ChildStderr>,
    }
    impl Child {
        pub fn id(&self) -> Option<u32>;
        #[child(kills)]
        pub fn start_kill(&mut self) -> io::Result<()>;
        #[since("0.3")]
        #[child(kills)]
        pub async fn kill(&mut self) -> io::Result<()>;
        #[cancel_safe]
        #[child(waits)]
        pub async fn wait(&mut self) -> io::Result<ExitStatus>;
        #[child(polls)]
        pub fn try_wait(&mut self) -> io::Result<Option<ExitStatus>>;
        #[child(drains)]
        pub async fn wait_with_output(self) -> io::Result<Output>;
    }
    pub struct ChildStdin;
    impl ChildStdin {
        #[needs_runtime(tokio)]
        pub fn from_std(inner: std::process::ChildStdin) -> io::Result<Self>;
    }
    pub struct ChildStdout;
    impl ChildStdout {
        #[needs_runtime(tokio)]
        pub fn from_std(inner: std::process::ChildStdout) -> io::Result<Self>;
    }
    pub struct ChildStderr;
    impl ChildStderr {
        #[needs_runtime(tokio)]
        pub fn from_std(inner: std::process::ChildStderr) -> io::Result<Self>;
    }
    impl AsyncWrite for ChildStdin {}
    impl AsyncRead for ChildStdout {}
    impl AsyncRead for ChildStderr {}
    impl TryFrom<ChildStdin> for Stdio {
        type Error = io::Error;
    }
    impl TryFrom<ChildStdout> for Stdio {
        type Error = io::Error;
    }
    impl TryFrom<ChildStderr> for Stdio {
        type Error = io::Error;
    }
}

#[needs_feature("signal")]
#[needs_driver(io)]
pub mod signal {
    use std::io;

    #[cancel_safe]
    #[needs_runtime(tokio)]
    pub async fn ctrl_c() -> io::Result<()>;

    pub mod unix {
        use std::io;
        use std::task::{Context, Poll};

        #[needs_runtime(tokio)]
        pub fn signal(kind: SignalKind) -> io::Result<Signal>;
        pub struct SignalKind;
        impl Clone for SignalKind {}
        impl Copy for SignalKind {}
        impl SignalKind {
            pub fn from_raw(signum: i32) -> Self;
            pub fn as_raw_value(&self) -> i32;
            pub fn alarm() -> Self;
            pub fn child() -> Self;
            pub fn hangup() -> Self;
            pub fn info() -> Self;
            pub fn interrupt() -> Self;
            pub fn io() -> Self;
            pub fn pipe() -> Self;
            pub fn quit() -> Self;
            pub fn terminate() -> Self;
            pub fn user_defined1() -> Self;
            pub fn user_defined2() -> Self;
            pub fn window_change() -> Self;
        }
        pub struct Signal;
        impl Signal {
            #[cancel_safe]
            pub async fn recv(&mut self) -> Option<()>;
            pub fn poll_recv(&mut self, cx: &mut Context) -> Poll<Option<()>>;
        }
    }

    pub mod windows {
        use std::io;
        use std::task::{Context, Poll};

        #[needs_runtime(tokio)]
        pub fn ctrl_c() -> io::Result<CtrlC>;
        pub struct CtrlC;
        impl CtrlC {
            #[cancel_safe]
            pub async fn recv(&mut self) -> Option<()>;
            pub fn poll_recv(&mut self, cx: &mut Context) -> Poll<Option<()>>;
        }
        #[needs_runtime(tokio)]
        pub fn ctrl_break() -> io::Result<CtrlBreak>;
        pub struct CtrlBreak;
        impl CtrlBreak {
            #[cancel_safe]
            pub async fn recv(&mut self) -> Option<()>;
            pub fn poll_recv(&mut self, cx: &mut Context) -> Poll<Option<()>>;
        }
        #[needs_runtime(tokio)]
        pub fn ctrl_close() -> io::Result<CtrlClose>;
        pub struct CtrlClose;
        impl CtrlClose {
            #[cancel_safe]
            pub async fn recv(&mut self) -> Option<()>;
            pub fn poll_recv(&mut self, cx: &mut Context) -> Poll<Option<()>>;
        }
        #[needs_runtime(tokio)]
        pub fn ctrl_shutdown() -> io::Result<CtrlShutdown>;
        pub struct CtrlShutdown;
        impl CtrlShutdown {
            #[cancel_safe]
            pub async fn recv(&mut self) -> Option<()>;
            pub fn poll_recv(&mut self, cx: &mut Context) -> Poll<Option<()>>;
        }
        #[needs_runtime(tokio)]
        pub fn ctrl_logoff() -> io::Result<CtrlLogoff>;
        pub struct CtrlLogoff;
        impl CtrlLogoff {
            #[cancel_safe]
            pub async fn recv(&mut self) -> Option<()>;
            pub fn poll_recv(&mut self, cx: &mut Context) -> Poll<Option<()>>;
        }
    }
}

#[needs_feature("sync")]
pub mod sync {
    use std::future::Future;
    use std::ops::{Deref, DerefMut};
    use std::sync::Arc;

    // Cancelled, `lock`, `read`, `write`, `acquire` and `notified` lose their place in the queue and nothing else.
    pub struct Mutex<T: ?Sized>;
    impl<T> From<T> for Mutex<T> {}
    impl<T> Default for Mutex<T> {}
    impl<T: ?Sized> Mutex<T> {
        pub fn new(t: T) -> Self;
        pub fn const_new(t: T) -> Self;
        #[cancel_safe]
        pub async fn lock(&self) -> MutexGuard<T>;
        #[cancel_safe]
        pub async fn lock_owned(self: Arc<Self>) -> OwnedMutexGuard<T>;
        #[blocks_on(twin, instead = "mutex.lock().await", why = "it panics in async code")]
        pub fn blocking_lock(&self) -> MutexGuard<T>;
        #[blocks_on(twin, instead = "mutex.lock_owned().await", why = "it panics in async code")]
        pub fn blocking_lock_owned(self: Arc<Self>) -> OwnedMutexGuard<T>;
        pub fn try_lock(&self) -> Result<MutexGuard<T>, TryLockError>;
        pub fn try_lock_owned(self: Arc<Self>) -> Result<OwnedMutexGuard<T>, TryLockError>;
        pub fn get_mut(&mut self) -> &mut T;
        pub fn into_inner(self) -> T;
    }
    pub struct TryLockError;
    impl std::error::Error for TryLockError {}

    #[guard(async)]
    pub struct MutexGuard<T: ?Sized>;
    impl<T: ?Sized> Deref for MutexGuard<T> {
        type Target = T;
    }
    impl<T: ?Sized> DerefMut for MutexGuard<T> {}
    impl<T: ?Sized> MutexGuard<T> {
        #[calls_inline]
        pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(this: Self, f: F) -> MappedMutexGuard<U>;
        #[calls_inline]
        pub fn try_map<U: ?Sized, F: FnOnce(&mut T) -> Option<&mut U>>(
            this: Self,
            f: F,
        ) -> Result<MappedMutexGuard<U>, Self>;
        pub fn mutex(this: &Self) -> &Mutex<T>;
    }
    #[guard(async)]
    pub struct OwnedMutexGuard<T: ?Sized>;
    impl<T: ?Sized> Deref for OwnedMutexGuard<T> {
        type Target = T;
    }
    impl<T: ?Sized> DerefMut for OwnedMutexGuard<T> {}
    impl<T: ?Sized> OwnedMutexGuard<T> {
        #[calls_inline]
        pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(this: Self, f: F) -> OwnedMappedMutexGuard<T, U>;
        #[calls_inline]
        pub fn try_map<U: ?Sized, F: FnOnce(&mut T) -> Option<&mut U>>(
            this: Self,
            f: F,
        ) -> Result<OwnedMappedMutexGuard<T, U>, Self>;
        pub fn mutex(this: &Self) -> &Arc<Mutex<T>>;
    }
    #[guard(async)]
    pub struct MappedMutexGuard<T: ?Sized>;
    impl<T: ?Sized> Deref for MappedMutexGuard<T> {
        type Target = T;
    }
    impl<T: ?Sized> DerefMut for MappedMutexGuard<T> {}
    impl<T: ?Sized> MappedMutexGuard<T> {
        #[calls_inline]
        pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(this: Self, f: F) -> MappedMutexGuard<U>;
        #[calls_inline]
        pub fn try_map<U: ?Sized, F: FnOnce(&mut T) -> Option<&mut U>>(
            this: Self,
            f: F,
        ) -> Result<MappedMutexGuard<U>, Self>;
    }
    #[guard(async)]
    pub struct OwnedMappedMutexGuard<T: ?Sized, U: ?Sized = T>;
    impl<T: ?Sized, U: ?Sized> Deref for OwnedMappedMutexGuard<T, U> {
        type Target = U;
    }
    impl<T: ?Sized, U: ?Sized> DerefMut for OwnedMappedMutexGuard<T, U> {}
    impl<T: ?Sized, U: ?Sized> OwnedMappedMutexGuard<T, U> {
        #[calls_inline]
        pub fn map<V: ?Sized, F: FnOnce(&mut U) -> &mut V>(this: Self, f: F) -> OwnedMappedMutexGuard<T, V>;
        #[calls_inline]
        pub fn try_map<V: ?Sized, F: FnOnce(&mut U) -> Option<&mut V>>(
            this: Self,
            f: F,
        ) -> Result<OwnedMappedMutexGuard<T, V>, Self>;
    }
    #[guard(async)]
    pub struct RwLockReadGuard<T: ?Sized>;
    impl<T: ?Sized> Deref for RwLockReadGuard<T> {
        type Target = T;
    }
    impl<T: ?Sized> RwLockReadGuard<T> {
        #[calls_inline]
        pub fn map<U: ?Sized, F: FnOnce(&T) -> &U>(this: Self, f: F) -> RwLockReadGuard<U>;
        #[calls_inline]
        pub fn try_map<U: ?Sized, F: FnOnce(&T) -> Option<&U>>(this: Self, f: F) -> Result<RwLockReadGuard<U>, Self>;
    }
    #[guard(async)]
    pub struct OwnedRwLockReadGuard<T: ?Sized, U: ?Sized = T>;
    impl<T: ?Sized, U: ?Sized> Deref for OwnedRwLockReadGuard<T, U> {
        type Target = U;
    }
    impl<T: ?Sized, U: ?Sized> OwnedRwLockReadGuard<T, U> {
        #[calls_inline]
        pub fn map<V: ?Sized, F: FnOnce(&U) -> &V>(this: Self, f: F) -> OwnedRwLockReadGuard<T, V>;
        #[calls_inline]
        pub fn try_map<V: ?Sized, F: FnOnce(&U) -> Option<&V>>(
            this: Self,
            f: F,
        ) -> Result<OwnedRwLockReadGuard<T, V>, Self>;
        pub fn rwlock(this: &Self) -> &Arc<RwLock<T>>;
    }
    #[guard(async)]
    pub struct RwLockWriteGuard<T: ?Sized>;
    impl<T: ?Sized> Deref for RwLockWriteGuard<T> {
        type Target = T;
    }
    impl<T: ?Sized> DerefMut for RwLockWriteGuard<T> {}
    impl<T: ?Sized> RwLockWriteGuard<T> {
        #[calls_inline]
        pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(this: Self, f: F) -> RwLockMappedWriteGuard<U>;
        #[calls_inline]
        pub fn try_map<U: ?Sized, F: FnOnce(&mut T) -> Option<&mut U>>(
            this: Self,
            f: F,
        ) -> Result<RwLockMappedWriteGuard<U>, Self>;
        #[calls_inline]
        pub fn downgrade_map<U: ?Sized, F: FnOnce(&T) -> &U>(this: Self, f: F) -> RwLockReadGuard<U>;
        #[calls_inline]
        pub fn try_downgrade_map<U: ?Sized, F: FnOnce(&T) -> Option<&U>>(
            this: Self,
            f: F,
        ) -> Result<RwLockReadGuard<U>, Self>;
        pub fn into_mapped(this: Self) -> RwLockMappedWriteGuard<T>;
        pub fn downgrade(self) -> RwLockReadGuard<T>;
    }
    #[guard(async)]
    pub struct OwnedRwLockWriteGuard<T: ?Sized>;
    impl<T: ?Sized> Deref for OwnedRwLockWriteGuard<T> {
        type Target = T;
    }
    impl<T: ?Sized> DerefMut for OwnedRwLockWriteGuard<T> {}
    impl<T: ?Sized> OwnedRwLockWriteGuard<T> {
        #[calls_inline]
        pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(this: Self, f: F) -> OwnedRwLockMappedWriteGuard<T, U>;
        #[calls_inline]
        pub fn try_map<U: ?Sized, F: FnOnce(&mut T) -> Option<&mut U>>(
            this: Self,
            f: F,
        ) -> Result<OwnedRwLockMappedWriteGuard<T, U>, Self>;
        #[calls_inline]
        pub fn downgrade_map<U: ?Sized, F: FnOnce(&T) -> &U>(this: Self, f: F) -> OwnedRwLockReadGuard<T, U>;
        #[calls_inline]
        pub fn try_downgrade_map<U: ?Sized, F: FnOnce(&T) -> Option<&U>>(
            this: Self,
            f: F,
        ) -> Result<OwnedRwLockReadGuard<T, U>, Self>;
        pub fn into_mapped(this: Self) -> OwnedRwLockMappedWriteGuard<T>;
        pub fn downgrade(self) -> OwnedRwLockReadGuard<T>;
        pub fn rwlock(this: &Self) -> &Arc<RwLock<T>>;
    }
    #[guard(async)]
    pub struct RwLockMappedWriteGuard<T: ?Sized>;
    impl<T: ?Sized> Deref for RwLockMappedWriteGuard<T> {
        type Target = T;
    }
    impl<T: ?Sized> DerefMut for RwLockMappedWriteGuard<T> {}
    impl<T: ?Sized> RwLockMappedWriteGuard<T> {
        #[calls_inline]
        pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(this: Self, f: F) -> RwLockMappedWriteGuard<U>;
        #[calls_inline]
        pub fn try_map<U: ?Sized, F: FnOnce(&mut T) -> Option<&mut U>>(
            this: Self,
            f: F,
        ) -> Result<RwLockMappedWriteGuard<U>, Self>;
    }
    #[guard(async)]
    pub struct OwnedRwLockMappedWriteGuard<T: ?Sized, U: ?Sized = T>;
    impl<T: ?Sized, U: ?Sized> Deref for OwnedRwLockMappedWriteGuard<T, U> {
        type Target = U;
    }
    impl<T: ?Sized, U: ?Sized> DerefMut for OwnedRwLockMappedWriteGuard<T, U> {}
    impl<T: ?Sized, U: ?Sized> OwnedRwLockMappedWriteGuard<T, U> {
        #[calls_inline]
        pub fn map<V: ?Sized, F: FnOnce(&mut U) -> &mut V>(this: Self, f: F) -> OwnedRwLockMappedWriteGuard<T, V>;
        #[calls_inline]
        pub fn try_map<V: ?Sized, F: FnOnce(&mut U) -> Option<&mut V>>(
            this: Self,
            f: F,
        ) -> Result<OwnedRwLockMappedWriteGuard<T, V>, Self>;
        pub fn rwlock(this: &Self) -> &Arc<RwLock<T>>;
    }

    pub struct RwLock<T: ?Sized>;
    impl<T> From<T> for RwLock<T> {}
    impl<T> Default for RwLock<T> {}
    impl<T: ?Sized> RwLock<T> {
        pub fn new(value: T) -> RwLock<T>;
        pub fn const_new(value: T) -> RwLock<T>;
        pub fn with_max_readers(value: T, max_reads: u32) -> RwLock<T>;
        pub fn const_with_max_readers(value: T, max_reads: u32) -> RwLock<T>;
        #[cancel_safe]
        pub async fn read(&self) -> RwLockReadGuard<T>;
        #[cancel_safe]
        pub async fn read_owned(self: Arc<Self>) -> OwnedRwLockReadGuard<T>;
        #[blocks_on(twin, instead = "lock.read().await", why = "it panics in async code")]
        pub fn blocking_read(&self) -> RwLockReadGuard<T>;
        pub fn try_read(&self) -> Result<RwLockReadGuard<T>, TryLockError>;
        pub fn try_read_owned(self: Arc<Self>) -> Result<OwnedRwLockReadGuard<T>, TryLockError>;
        #[cancel_safe]
        pub async fn write(&self) -> RwLockWriteGuard<T>;
        #[cancel_safe]
        pub async fn write_owned(self: Arc<Self>) -> OwnedRwLockWriteGuard<T>;
        #[blocks_on(twin, instead = "lock.write().await", why = "it panics in async code")]
        pub fn blocking_write(&self) -> RwLockWriteGuard<T>;
        pub fn try_write(&self) -> Result<RwLockWriteGuard<T>, TryLockError>;
        pub fn try_write_owned(self: Arc<Self>) -> Result<OwnedRwLockWriteGuard<T>, TryLockError>;
        pub fn get_mut(&mut self) -> &mut T;
        pub fn into_inner(self) -> T;
    }

    pub struct Semaphore;
    impl Semaphore {
        pub const MAX_PERMITS: usize = 0;
        pub fn new(permits: usize) -> Self;
        pub fn const_new(permits: usize) -> Self;
        pub fn available_permits(&self) -> usize;
        pub fn is_closed(&self) -> bool;
        pub fn add_permits(&self, n: usize);
        pub fn forget_permits(&self, n: usize) -> usize;
        #[cancel_safe]
        pub async fn acquire(&self) -> Result<SemaphorePermit, AcquireError>;
        #[cancel_safe]
        pub async fn acquire_many(&self, n: u32) -> Result<SemaphorePermit, AcquireError>;
        #[cancel_safe]
        pub async fn acquire_owned(self: Arc<Self>) -> Result<OwnedSemaphorePermit, AcquireError>;
        #[cancel_safe]
        pub async fn acquire_many_owned(self: Arc<Self>, n: u32) -> Result<OwnedSemaphorePermit, AcquireError>;
        pub fn try_acquire(&self) -> Result<SemaphorePermit, TryAcquireError>;
        pub fn try_acquire_many(&self, n: u32) -> Result<SemaphorePermit, TryAcquireError>;
        pub fn try_acquire_owned(self: Arc<Self>) -> Result<OwnedSemaphorePermit, TryAcquireError>;
        pub fn try_acquire_many_owned(self: Arc<Self>, n: u32) -> Result<OwnedSemaphorePermit, TryAcquireError>;
        #[blocks_on(twin, instead = "semaphore.acquire().await", why = "it panics in async code")]
        pub fn blocking_acquire(&self) -> Result<SemaphorePermit, AcquireError>;
        #[blocks_on(twin, instead = "semaphore.acquire_many(n).await", why = "it panics in async code")]
        pub fn blocking_acquire_many(&self, n: u32) -> Result<SemaphorePermit, AcquireError>;
        #[blocks_on(twin, instead = "semaphore.acquire_owned().await", why = "it panics in async code")]
        pub fn blocking_acquire_owned(self: Arc<Self>) -> Result<OwnedSemaphorePermit, AcquireError>;
        #[blocks_on(twin, instead = "semaphore.acquire_many_owned(n).await", why = "it panics in async code")]
        pub fn blocking_acquire_many_owned(self: Arc<Self>, n: u32) -> Result<OwnedSemaphorePermit, AcquireError>;
        pub fn close(&self);
    }
    pub struct SemaphorePermit;
    impl SemaphorePermit {
        pub fn forget(self);
        pub fn merge(&mut self, other: Self);
        pub fn split(&mut self, n: usize) -> Option<Self>;
        pub fn semaphore(&self) -> &Semaphore;
        pub fn num_permits(&self) -> usize;
    }
    pub struct OwnedSemaphorePermit;
    impl OwnedSemaphorePermit {
        pub fn forget(self);
        pub fn merge(&mut self, other: Self);
        pub fn split(&mut self, n: usize) -> Option<Self>;
        pub fn semaphore(&self) -> &Arc<Semaphore>;
        pub fn num_permits(&self) -> usize;
    }
    pub struct AcquireError;
    impl std::error::Error for AcquireError {}
    pub enum TryAcquireError {
        Closed,
        NoPermits,
    }
    impl std::error::Error for TryAcquireError {}

    pub struct Notify;
    impl Default for Notify {}
    impl Notify {
        pub fn new() -> Notify;
        pub fn const_new() -> Notify;
        #[cancel_safe]
        #[unheard_unless(notify_one, notify_last)]
        pub fn notified(&self) -> futures::Notified;
        #[cancel_safe]
        #[unheard_unless(notify_one, notify_last)]
        pub fn notified_owned(self: Arc<Self>) -> futures::OwnedNotified;
        pub fn notify_one(&self);
        pub fn notify_last(&self);
        pub fn notify_waiters(&self);
    }
    pub mod futures {
        use std::future::Future;
        use std::pin::Pin;

        pub struct Notified;
        impl Notified {
            pub fn enable(self: Pin<&mut Self>) -> bool;
        }
        #[cancel_safe]
        impl Future for Notified {
            type Output = ();
        }
        pub struct OwnedNotified;
        impl OwnedNotified {
            pub fn enable(self: Pin<&mut Self>) -> bool;
        }
        #[cancel_safe]
        impl Future for OwnedNotified {
            type Output = ();
        }
    }

    pub struct Barrier;
    impl Barrier {
        pub fn new(n: usize) -> Barrier;
        #[cancel_unsafe("its arrival at the barrier, which still counts")]
        pub async fn wait(&self) -> BarrierWaitResult;
    }
    pub struct BarrierWaitResult;
    impl BarrierWaitResult {
        pub fn is_leader(&self) -> bool;
    }

    pub struct OnceCell<T>;
    impl<T> Default for OnceCell<T> {}
    impl<T> From<T> for OnceCell<T> {}
    impl<T: Clone> Clone for OnceCell<T> {}
    impl<T> OnceCell<T> {
        pub fn new() -> Self;
        pub fn const_new() -> Self;
        pub fn new_with(value: Option<T>) -> Self;
        pub fn const_new_with(value: T) -> Self;
        pub fn initialized(&self) -> bool;
        pub fn get(&self) -> Option<&T>;
        pub fn get_mut(&mut self) -> Option<&mut T>;
        pub fn set(&self, value: T) -> Result<(), SetError<T>>;
        #[calls_inline]
        #[drives]
        pub async fn get_or_init<F: FnOnce() -> Fut, Fut: Future<Output = T>>(&self, f: F) -> &T;
        #[calls_inline]
        #[drives]
        pub async fn get_or_try_init<E, F: FnOnce() -> Fut, Fut: Future<Output = Result<T, E>>>(
            &self,
            f: F,
        ) -> Result<&T, E>;
        pub fn into_inner(self) -> Option<T>;
        pub fn take(&mut self) -> Option<T>;
    }
    pub enum SetError<T> {
        AlreadyInitializedError(T),
        InitializingError(T),
    }
    impl<T> SetError<T> {
        pub fn is_already_init_err(&self) -> bool;
        pub fn is_initializing_err(&self) -> bool;
    }
    impl<T> std::error::Error for SetError<T> {}

    pub struct SetOnce<T>;
    impl<T> Default for SetOnce<T> {}
    impl<T> From<T> for SetOnce<T> {}
    impl<T> SetOnce<T> {
        pub fn new() -> Self;
        pub fn const_new() -> Self;
        pub fn new_with(value: Option<T>) -> Self;
        pub fn const_new_with(value: T) -> Self;
        pub fn initialized(&self) -> bool;
        pub fn get(&self) -> Option<&T>;
        pub fn set(&self, value: T) -> Result<(), SetOnceError<T>>;
        pub fn into_inner(self) -> Option<T>;
        #[cancel_safe]
        pub async fn wait(&self) -> &T;
    }
    pub struct SetOnceError<T>(pub T);
    impl<T> std::error::Error for SetOnceError<T> {}

    pub mod mpsc {
        use self::error::{SendError, SendTimeoutError, TryRecvError, TrySendError};
        use std::task::{Context, Poll};
        use std::time::Duration;

        pub fn channel<T>(buffer: usize) -> (Sender<T>, Receiver<T>);
        #[unbounded(instead = "tokio::sync::mpsc::channel(64)")]
        pub fn unbounded_channel<T>() -> (UnboundedSender<T>, UnboundedReceiver<T>);

        pub struct Sender<T>;
        impl<T> Clone for Sender<T> {}
        impl<T> Sender<T> {
            #[cancel_unsafe("the message")]
            pub async fn send(&self, value: T) -> Result<(), SendError<T>>;
            #[cancel_safe]
            pub async fn closed(&self);
            pub fn try_send(&self, message: T) -> Result<(), TrySendError<T>>;
            #[cancel_unsafe("the message")]
            #[needs_feature("time")]
            #[needs_runtime(tokio)]
            pub async fn send_timeout(&self, value: T, timeout: Duration) -> Result<(), SendTimeoutError<T>>;
            #[blocks_on(twin, instead = "tx.send(value).await", why = "it panics in async code")]
            pub fn blocking_send(&self, value: T) -> Result<(), SendError<T>>;
            #[cancel_safe]
            pub async fn reserve(&self) -> Result<Permit<T>, SendError<()>>;
            #[cancel_safe]
            pub async fn reserve_many(&self, n: usize) -> Result<PermitIterator<T>, SendError<()>>;
            #[cancel_safe]
            pub async fn reserve_owned(self) -> Result<OwnedPermit<T>, SendError<()>>;
            pub fn try_reserve(&self) -> Result<Permit<T>, TrySendError<()>>;
            pub fn try_reserve_many(&self, n: usize) -> Result<PermitIterator<T>, TrySendError<()>>;
            pub fn try_reserve_owned(self) -> Result<OwnedPermit<T>, TrySendError<Self>>;
            pub fn same_channel(&self, other: &Self) -> bool;
            pub fn downgrade(&self) -> WeakSender<T>;
            pub fn is_closed(&self) -> bool;
            pub fn capacity(&self) -> usize;
            pub fn max_capacity(&self) -> usize;
            pub fn strong_count(&self) -> usize;
            pub fn weak_count(&self) -> usize;
        }
        pub struct WeakSender<T>;
        impl<T> Clone for WeakSender<T> {}
        impl<T> WeakSender<T> {
            pub fn upgrade(&self) -> Option<Sender<T>>;
            pub fn strong_count(&self) -> usize;
            pub fn weak_count(&self) -> usize;
        }
        pub struct Permit<T>;
        impl<T> Permit<T> {
            pub fn send(self, value: T);
        }
        pub struct PermitIterator<T>;
        impl<T> Iterator for PermitIterator<T> {
            type Item = Permit<T>;
        }
        pub struct OwnedPermit<T>;
        impl<T> OwnedPermit<T> {
            pub fn send(self, value: T) -> Sender<T>;
            pub fn release(self) -> Sender<T>;
            pub fn same_channel(&self, other: &Self) -> bool;
            pub fn same_channel_as_sender(&self, sender: &Sender<T>) -> bool;
        }
        pub struct Receiver<T>;
        impl<T> Receiver<T> {
            #[cancel_safe]
            #[takes("the message")]
            #[when_closed("None")]
            pub async fn recv(&mut self) -> Option<T>;
            #[cancel_safe]
            #[takes("the messages")]
            pub async fn recv_many(&mut self, buffer: &mut Vec<T>, limit: usize) -> usize;
            pub fn try_recv(&mut self) -> Result<T, TryRecvError>;
            #[blocks_on(twin, instead = "rx.recv().await", why = "it panics in async code")]
            pub fn blocking_recv(&mut self) -> Option<T>;
            #[blocks_on(twin, instead = "rx.recv_many(buffer, limit).await", why = "it panics in async code")]
            pub fn blocking_recv_many(&mut self, buffer: &mut Vec<T>, limit: usize) -> usize;
            pub fn close(&mut self);
            pub fn is_closed(&self) -> bool;
            pub fn is_empty(&self) -> bool;
            pub fn len(&self) -> usize;
            pub fn capacity(&self) -> usize;
            pub fn max_capacity(&self) -> usize;
            pub fn sender_strong_count(&self) -> usize;
            pub fn sender_weak_count(&self) -> usize;
            pub fn poll_recv(&mut self, cx: &mut Context) -> Poll<Option<T>>;
            pub fn poll_recv_many(&mut self, cx: &mut Context, buffer: &mut Vec<T>, limit: usize) -> Poll<usize>;
        }
        pub struct UnboundedSender<T>;
        impl<T> Clone for UnboundedSender<T> {}
        impl<T> UnboundedSender<T> {
            pub fn send(&self, message: T) -> Result<(), SendError<T>>;
            #[cancel_safe]
            pub async fn closed(&self);
            pub fn same_channel(&self, other: &Self) -> bool;
            pub fn is_closed(&self) -> bool;
            pub fn downgrade(&self) -> WeakUnboundedSender<T>;
            pub fn strong_count(&self) -> usize;
            pub fn weak_count(&self) -> usize;
        }
        pub struct WeakUnboundedSender<T>;
        impl<T> Clone for WeakUnboundedSender<T> {}
        impl<T> WeakUnboundedSender<T> {
            pub fn upgrade(&self) -> Option<UnboundedSender<T>>;
            pub fn strong_count(&self) -> usize;
            pub fn weak_count(&self) -> usize;
        }
        pub struct UnboundedReceiver<T>;
        impl<T> UnboundedReceiver<T> {
            #[cancel_safe]
            #[takes("the message")]
            #[when_closed("None")]
            pub async fn recv(&mut self) -> Option<T>;
            #[cancel_safe]
            #[takes("the messages")]
            pub async fn recv_many(&mut self, buffer: &mut Vec<T>, limit: usize) -> usize;
            pub fn try_recv(&mut self) -> Result<T, TryRecvError>;
            #[blocks_on(twin, instead = "rx.recv().await", why = "it panics in async code")]
            pub fn blocking_recv(&mut self) -> Option<T>;
            #[blocks_on(twin, instead = "rx.recv_many(buffer, limit).await", why = "it panics in async code")]
            pub fn blocking_recv_many(&mut self, buffer: &mut Vec<T>, limit: usize) -> usize;
            pub fn close(&mut self);
            pub fn is_closed(&self) -> bool;
            pub fn is_empty(&self) -> bool;
            pub fn len(&self) -> usize;
            pub fn sender_strong_count(&self) -> usize;
            pub fn sender_weak_count(&self) -> usize;
            pub fn poll_recv(&mut self, cx: &mut Context) -> Poll<Option<T>>;
            pub fn poll_recv_many(&mut self, cx: &mut Context, buffer: &mut Vec<T>, limit: usize) -> Poll<usize>;
        }

        pub mod error {
            pub struct SendError<T>(pub T);
            impl<T> std::error::Error for SendError<T> {}
            pub enum TrySendError<T> {
                Full(T),
                Closed(T),
            }
            impl<T> TrySendError<T> {
                pub fn into_inner(self) -> T;
            }
            impl<T> From<SendError<T>> for TrySendError<T> {}
            impl<T> std::error::Error for TrySendError<T> {}
            pub enum SendTimeoutError<T> {
                Timeout(T),
                Closed(T),
            }
            impl<T> SendTimeoutError<T> {
                pub fn into_inner(self) -> T;
            }
            impl<T> std::error::Error for SendTimeoutError<T> {}
            pub enum TryRecvError {
                Empty,
                Disconnected,
            }
            impl std::error::Error for TryRecvError {}
            pub struct RecvError;
            impl std::error::Error for RecvError {}
        }
    }

    pub mod oneshot {
        use self::error::{RecvError, TryRecvError};
        use std::future::Future;
        use std::task::{Context, Poll};

        pub fn channel<T>() -> (Sender<T>, Receiver<T>);
        pub struct Sender<T>;
        impl<T> Sender<T> {
            pub fn send(self, t: T) -> Result<(), T>;
            #[cancel_safe]
            pub async fn closed(&mut self);
            pub fn is_closed(&self) -> bool;
            pub fn poll_closed(&mut self, cx: &mut Context) -> Poll<()>;
        }
        #[running]
        #[polled_once]
        pub struct Receiver<T>;
        impl<T> Receiver<T> {
            pub fn close(&mut self);
            pub fn is_terminated(&self) -> bool;
            pub fn is_empty(&self) -> bool;
            pub fn try_recv(&mut self) -> Result<T, TryRecvError>;
            #[blocks_on(instead = "rx.await", why = "it panics in async code")]
            pub fn blocking_recv(self) -> Result<T, RecvError>;
        }
        #[cancel_safe]
        impl<T> Future for Receiver<T> {
            type Output = Result<T, RecvError>;
        }

        pub mod error {
            pub struct RecvError;
            impl std::error::Error for RecvError {}
            pub enum TryRecvError {
                Empty,
                Closed,
            }
            impl std::error::Error for TryRecvError {}
        }
    }

    pub mod broadcast {
        use self::error::{RecvError, SendError, TryRecvError};

        pub fn channel<T>(capacity: usize) -> (Sender<T>, Receiver<T>);
        pub struct Sender<T>;
        impl<T> Clone for Sender<T> {}
        impl<T> Sender<T> {
            pub fn new(capacity: usize) -> Self;
            pub fn send(&self, value: T) -> Result<usize, SendError<T>>;
            pub fn subscribe(&self) -> Receiver<T>;
            pub fn downgrade(&self) -> WeakSender<T>;
            pub fn len(&self) -> usize;
            pub fn is_empty(&self) -> bool;
            pub fn receiver_count(&self) -> usize;
            pub fn strong_count(&self) -> usize;
            pub fn weak_count(&self) -> usize;
            pub fn same_channel(&self, other: &Self) -> bool;
            #[cancel_safe]
            pub async fn closed(&self);
        }
        pub struct WeakSender<T>;
        impl<T> Clone for WeakSender<T> {}
        impl<T> WeakSender<T> {
            pub fn upgrade(&self) -> Option<Sender<T>>;
            pub fn strong_count(&self) -> usize;
            pub fn weak_count(&self) -> usize;
        }
        pub struct Receiver<T>;
        impl<T> Receiver<T> {
            pub fn len(&self) -> usize;
            pub fn is_empty(&self) -> bool;
            pub fn is_closed(&self) -> bool;
            pub fn sender_strong_count(&self) -> usize;
            pub fn sender_weak_count(&self) -> usize;
            pub fn resubscribe(&self) -> Self;
            pub fn same_channel(&self, other: &Self) -> bool;
            #[cancel_safe]
            #[takes("the message")]
            #[when_closed("Err")]
            pub async fn recv(&mut self) -> Result<T, RecvError>;
            pub fn try_recv(&mut self) -> Result<T, TryRecvError>;
            #[blocks_on(twin, instead = "rx.recv().await", why = "it panics in async code")]
            pub fn blocking_recv(&mut self) -> Result<T, RecvError>;
        }

        pub mod error {
            pub struct SendError<T>(pub T);
            impl<T> std::error::Error for SendError<T> {}
            pub enum RecvError {
                Closed,
                Lagged(u64),
            }
            impl std::error::Error for RecvError {}
            pub enum TryRecvError {
                Empty,
                Closed,
                Lagged(u64),
            }
            impl std::error::Error for TryRecvError {}
        }
    }

    pub mod watch {
        use self::error::{RecvError, SendError};
        use std::ops::Deref;

        pub fn channel<T>(init: T) -> (Sender<T>, Receiver<T>);
        #[guard(watch)]
        pub struct Ref<T>;
        impl<T> Ref<T> {
            pub fn has_changed(&self) -> bool;
        }
        impl<T> Deref for Ref<T> {
            type Target = T;
        }
        pub struct Receiver<T>;
        impl<T> Clone for Receiver<T> {}
        impl<T> Receiver<T> {
            pub fn borrow(&self) -> Ref<T>;
            pub fn borrow_and_update(&mut self) -> Ref<T>;
            pub fn has_changed(&self) -> Result<bool, RecvError>;
            pub fn is_closed(&self) -> bool;
            pub fn mark_changed(&mut self);
            pub fn mark_unchanged(&mut self);
            #[cancel_safe]
            #[when_closed("Err")]
            pub async fn changed(&mut self) -> Result<(), RecvError>;
            #[calls_inline]
            #[cancel_safe]
            pub async fn wait_for(&mut self, f: impl FnMut(&T) -> bool) -> Result<Ref<T>, RecvError>;
            pub fn same_channel(&self, other: &Self) -> bool;
        }
        pub struct Sender<T>;
        impl<T> Clone for Sender<T> {}
        impl<T> Default for Sender<T> {}
        impl<T> Sender<T> {
            pub fn new(init: T) -> Self;
            pub fn send(&self, value: T) -> Result<(), SendError<T>>;
            #[calls_inline]
            pub fn send_modify<F: FnOnce(&mut T)>(&self, modify: F);
            #[calls_inline]
            pub fn send_if_modified<F: FnOnce(&mut T) -> bool>(&self, modify: F) -> bool;
            pub fn send_replace(&self, value: T) -> T;
            pub fn borrow(&self) -> Ref<T>;
            #[cancel_safe]
            pub async fn closed(&self);
            pub fn is_closed(&self) -> bool;
            pub fn subscribe(&self) -> Receiver<T>;
            pub fn receiver_count(&self) -> usize;
            pub fn sender_count(&self) -> usize;
            pub fn same_channel(&self, other: &Self) -> bool;
        }

        pub mod error {
            pub struct SendError<T>(pub T);
            impl<T> std::error::Error for SendError<T> {}
            pub struct RecvError;
            impl std::error::Error for RecvError {}
        }
    }
}

// Streams are in tokio-stream.
pub mod stream {}

pub type RedisResult<T> = Result<T, RedisError>;
pub type RedisFuture<T> = std::pin::Pin<Box<dyn Future<Output = RedisResult<T>> + Send>>;

pub struct RedisError;

impl std::error::Error for RedisError {}

pub enum Value {
    Nil,
    Okay,
}

pub trait ToRedisArgs {}
pub trait FromRedisValue {}
pub trait IntoConnectionInfo {}

pub fn from_redis_value<T>(v: Value) -> RedisResult<T>;
pub fn cmd(name: &str) -> Cmd;
pub fn pipe() -> Pipeline;

#[blocking(db)]
#[calls_inline]
pub fn transaction<C, K, T, F: FnMut(&mut C, &mut Pipeline) -> RedisResult<Option<T>>>(con: &mut C, keys: &[K], func: F) -> RedisResult<T>;

pub struct ConnectionInfo;
pub struct AsyncConnectionConfig;
pub struct SortedSetAddOptions;
pub struct FlushAllOptions;
pub type FlushDbOptions = FlushAllOptions;
pub struct CopyOptions<Db>;
pub struct Direction;
pub struct ExpireOption;
pub struct Expiry;
pub struct LposOptions;
pub struct SetOptions;

pub struct Client;

impl Client {
    pub fn open<T>(params: T) -> RedisResult<Self>;
    #[blocking(db, instead = "client.get_multiplexed_async_connection().await")]
    pub fn get_connection(&self) -> RedisResult<Connection>;
    #[blocking(db, instead = "client.get_multiplexed_async_connection().await")]
    pub fn get_connection_with_timeout(&self, timeout: std::time::Duration) -> RedisResult<Connection>;
    pub fn get_connection_info(&self) -> &ConnectionInfo;
    pub async fn get_async_connection(&self) -> RedisResult<aio::Connection>;
    pub async fn get_multiplexed_async_connection(&self) -> RedisResult<aio::MultiplexedConnection>;
    pub async fn get_multiplexed_tokio_connection(&self) -> RedisResult<aio::MultiplexedConnection>;
    pub async fn get_multiplexed_async_std_connection(&self) -> RedisResult<aio::MultiplexedConnection>;
    pub async fn get_multiplexed_async_connection_with_config(&self, config: &AsyncConnectionConfig) -> RedisResult<aio::MultiplexedConnection>;
    pub async fn get_connection_manager(&self) -> RedisResult<aio::ConnectionManager>;
    pub async fn get_connection_manager_with_config(&self, config: aio::ConnectionManagerConfig) -> RedisResult<aio::ConnectionManager>;
    pub async fn get_tokio_connection_manager(&self) -> RedisResult<aio::ConnectionManager>;
    pub async fn get_async_pubsub(&self) -> RedisResult<aio::PubSub>;
    pub async fn get_async_monitor(&self) -> RedisResult<aio::Monitor>;
}

impl Clone for Client {}

// `redis` with its feature `r2d2`.
impl r2d2::ManageConnection for Client {
    type Connection = Connection;
    type Error = RedisError;
}

pub trait ConnectionLike {
    #[blocking(db)]
    fn req_packed_command(&mut self, cmd: &[u8]) -> RedisResult<Value>;
    #[blocking(db)]
    fn req_packed_commands(&mut self, cmd: &[u8], offset: usize, count: usize) -> RedisResult<Vec<Value>>;
    #[blocking(db)]
    fn req_command(&mut self, cmd: &Cmd) -> RedisResult<Value>;
    fn get_db(&self) -> i64;
    #[blocking(db)]
    fn check_connection(&mut self) -> bool;
    fn is_open(&self) -> bool;
}

impl ConnectionLike for Client {}
impl ConnectionLike for Connection {}

pub struct Connection;

impl Connection {
    #[blocking(db)]
    pub fn send_packed_command(&mut self, cmd: &[u8]) -> RedisResult<()>;
    #[blocking(db)]
    pub fn recv_response(&mut self) -> RedisResult<Value>;
    pub fn set_write_timeout(&self, dur: Option<std::time::Duration>) -> RedisResult<()>;
    pub fn set_read_timeout(&self, dur: Option<std::time::Duration>) -> RedisResult<()>;
    pub fn as_pubsub(&mut self) -> PubSub;
}

pub struct PubSub;

impl PubSub {
    #[blocking(db, instead = "pubsub.subscribe(channel).await", why = "client.get_async_pubsub().await gives the async one")]
    pub fn subscribe<T>(&mut self, channel: T) -> RedisResult<()>;
    #[blocking(db, instead = "pubsub.psubscribe(pattern).await", why = "client.get_async_pubsub().await gives the async one")]
    pub fn psubscribe<T>(&mut self, pchannel: T) -> RedisResult<()>;
    #[blocking(db, instead = "pubsub.unsubscribe(channel).await", why = "client.get_async_pubsub().await gives the async one")]
    pub fn unsubscribe<T>(&mut self, channel: T) -> RedisResult<()>;
    #[blocking(db, instead = "pubsub.punsubscribe(pattern).await", why = "client.get_async_pubsub().await gives the async one")]
    pub fn punsubscribe<T>(&mut self, pchannel: T) -> RedisResult<()>;
    #[blocking(db, instead = "pubsub.on_message().next().await", why = "client.get_async_pubsub().await gives the async one")]
    pub fn get_message(&mut self) -> RedisResult<Msg>;
    pub fn set_read_timeout(&self, dur: Option<std::time::Duration>) -> RedisResult<()>;
}

pub struct Msg;

impl Msg {
    pub fn get_channel<T>(&self) -> RedisResult<T>;
    pub fn get_channel_name(&self) -> &str;
    pub fn get_payload<T>(&self) -> RedisResult<T>;
    pub fn get_payload_bytes(&self) -> &[u8];
    pub fn from_pattern(&self) -> bool;
    pub fn get_pattern<T>(&self) -> RedisResult<T>;
}

pub struct Cmd;

impl Cmd {
    pub fn new() -> Self;
    pub fn arg<T>(&mut self, arg: T) -> &mut Self;
    pub fn cursor_arg(&mut self, cursor: u64) -> &mut Self;
    pub fn get_packed_command(&self) -> Vec<u8>;
    #[blocking(db, instead = "cmd.query_async(&mut con).await")]
    pub fn query<T>(&self, con: &mut dyn ConnectionLike) -> RedisResult<T>;
    #[blocking(db, instead = "cmd.exec_async(&mut con).await")]
    pub fn exec(&self, con: &mut dyn ConnectionLike) -> RedisResult<()>;
    #[blocking(db, instead = "cmd.iter_async(&mut con).await")]
    pub fn iter<T>(self, con: &mut dyn ConnectionLike) -> RedisResult<Iter<T>>;
    pub async fn query_async<T>(&self, con: &mut impl aio::ConnectionLike) -> RedisResult<T>;
    pub async fn exec_async(&self, con: &mut impl aio::ConnectionLike) -> RedisResult<()>;
    pub async fn iter_async<T>(self, con: &mut impl aio::ConnectionLike) -> RedisResult<AsyncIter<T>>;
}

impl Clone for Cmd {}

// Commands called on it only collect (`pipe().set(k, v).ignore()`): left out.
pub struct Pipeline;

impl Pipeline {
    pub fn new() -> Self;
    pub fn with_capacity(capacity: usize) -> Self;
    pub fn cmd(&mut self, name: &str) -> &mut Self;
    pub fn add_command(&mut self, cmd: Cmd) -> &mut Self;
    pub fn arg<T>(&mut self, arg: T) -> &mut Self;
    pub fn ignore(&mut self) -> &mut Self;
    pub fn atomic(&mut self) -> &mut Self;
    pub fn clear(&mut self);
    pub fn set<K, V>(&mut self, key: K, value: V) -> &mut Self;
    pub fn set_ex<K, V>(&mut self, key: K, value: V, seconds: u64) -> &mut Self;
    pub fn get<K>(&mut self, key: K) -> &mut Self;
    pub fn del<K>(&mut self, key: K) -> &mut Self;
    pub fn incr<K, V>(&mut self, key: K, delta: V) -> &mut Self;
    pub fn expire<K>(&mut self, key: K, seconds: i64) -> &mut Self;
    pub fn hset<K, F, V>(&mut self, key: K, field: F, value: V) -> &mut Self;
    pub fn hdel<K, F>(&mut self, key: K, field: F) -> &mut Self;
    pub fn sadd<K, M>(&mut self, key: K, member: M) -> &mut Self;
    pub fn srem<K, M>(&mut self, key: K, member: M) -> &mut Self;
    pub fn zadd<K, S, M>(&mut self, key: K, member: M, score: S) -> &mut Self;
    pub fn lpush<K, V>(&mut self, key: K, value: V) -> &mut Self;
    pub fn rpush<K, V>(&mut self, key: K, value: V) -> &mut Self;
    #[blocking(db, instead = "pipe.query_async(&mut con).await")]
    pub fn query<T>(&self, con: &mut dyn ConnectionLike) -> RedisResult<T>;
    #[blocking(db, instead = "pipe.exec_async(&mut con).await")]
    pub fn exec(&self, con: &mut dyn ConnectionLike) -> RedisResult<()>;
    pub async fn query_async<T>(&self, con: &mut impl aio::ConnectionLike) -> RedisResult<T>;
    pub async fn exec_async(&self, con: &mut impl aio::ConnectionLike) -> RedisResult<()>;
}

pub struct Iter<T>;

impl<T> Iterator for Iter<T> {
    type Item = T;
}

pub struct AsyncIter<T>;

impl<T> AsyncIter<T> {
    pub async fn next_item(&mut self) -> Option<RedisResult<T>>;
}

pub struct Script;

impl Script {
    pub fn new(code: &str) -> Script;
    pub fn get_hash(&self) -> &str;
    pub fn arg<T>(&self, arg: T) -> ScriptInvocation;
    pub fn key<T>(&self, key: T) -> ScriptInvocation;
    pub fn prepare_invoke(&self) -> ScriptInvocation;
    #[blocking(db, instead = "script.invoke_async(&mut con).await")]
    pub fn invoke<T>(&self, con: &mut dyn ConnectionLike) -> RedisResult<T>;
    pub async fn invoke_async<T>(&self, con: &mut impl aio::ConnectionLike) -> RedisResult<T>;
}

pub struct ScriptInvocation;

impl ScriptInvocation {
    pub fn arg<T>(&mut self, arg: T) -> &mut Self;
    pub fn key<T>(&mut self, key: T) -> &mut Self;
    #[blocking(db, instead = "script.invoke_async(&mut con).await")]
    pub fn invoke<T>(&self, con: &mut dyn ConnectionLike) -> RedisResult<T>;
    #[blocking(db, instead = "script.load_async(&mut con).await")]
    pub fn load(&self, con: &mut dyn ConnectionLike) -> RedisResult<String>;
    pub async fn invoke_async<T>(&self, con: &mut impl aio::ConnectionLike) -> RedisResult<T>;
    pub async fn load_async(&self, con: &mut impl aio::ConnectionLike) -> RedisResult<String>;
}

// Given to every ConnectionLike by the crate; here to the concrete ones, so that the async connections
// have none of it even where bounds are not looked at.
pub trait Commands {
    #[blocking(db, instead = "con.lpop(key, count).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn lpop<K, RV>(&mut self, key: K, count: Option<std::num::NonZeroUsize>) -> RedisResult<RV>;
    #[blocking(db, instead = "con.rpop(key, count).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn rpop<K, RV>(&mut self, key: K, count: Option<std::num::NonZeroUsize>) -> RedisResult<RV>;
    #[blocking(db, instead = "con.get(key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn get<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.mget(key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn mget<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.keys(key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn keys<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.set(key, value).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn set<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    #[blocking(db, instead = "con.set_options(key, value, options).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn set_options<K, V, RV>(&mut self, key: K, value: V, options: crate::SetOptions) -> RedisResult<RV>;
    #[blocking(db, instead = "con.mset(items).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn mset<K, V, RV>(&mut self, items: &[(K, V)]) -> RedisResult<RV>;
    #[blocking(db, instead = "con.set_ex(key, value, seconds).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn set_ex<K, V, RV>(&mut self, key: K, value: V, seconds: u64) -> RedisResult<RV>;
    #[blocking(db, instead = "con.pset_ex(key, value, milliseconds).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn pset_ex<K, V, RV>(&mut self, key: K, value: V, milliseconds: u64) -> RedisResult<RV>;
    #[blocking(db, instead = "con.set_nx(key, value).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn set_nx<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    #[blocking(db, instead = "con.mset_nx(items).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn mset_nx<K, V, RV>(&mut self, items: &[(K, V)]) -> RedisResult<RV>;
    #[blocking(db, instead = "con.getset(key, value).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn getset<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    #[blocking(db, instead = "con.getrange(key, from, to).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn getrange<K, RV>(&mut self, key: K, from: isize, to: isize) -> RedisResult<RV>;
    #[blocking(db, instead = "con.setrange(key, offset, value).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn setrange<K, V, RV>(&mut self, key: K, offset: isize, value: V) -> RedisResult<RV>;
    #[blocking(db, instead = "con.del(key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn del<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.digest(key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn digest<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.exists(key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn exists<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.key_type(key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn key_type<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.expire(key, seconds).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn expire<K, RV>(&mut self, key: K, seconds: i64) -> RedisResult<RV>;
    #[blocking(db, instead = "con.expire_at(key, ts).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn expire_at<K, RV>(&mut self, key: K, ts: i64) -> RedisResult<RV>;
    #[blocking(db, instead = "con.pexpire(key, ms).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn pexpire<K, RV>(&mut self, key: K, ms: i64) -> RedisResult<RV>;
    #[blocking(db, instead = "con.pexpire_at(key, ts).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn pexpire_at<K, RV>(&mut self, key: K, ts: i64) -> RedisResult<RV>;
    #[blocking(db, instead = "con.expire_time(key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn expire_time<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.pexpire_time(key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn pexpire_time<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.persist(key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn persist<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.ttl(key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn ttl<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.pttl(key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn pttl<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.get_ex(key, expire_at).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn get_ex<K, RV>(&mut self, key: K, expire_at: crate::Expiry) -> RedisResult<RV>;
    #[blocking(db, instead = "con.get_del(key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn get_del<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.copy(source, destination, options).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn copy<KSrc, KDst, Db, RV>(&mut self, source: KSrc, destination: KDst, options: crate::CopyOptions<Db>) -> RedisResult<RV>;
    #[blocking(db, instead = "con.rename(key, new_key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn rename<K, N, RV>(&mut self, key: K, new_key: N) -> RedisResult<RV>;
    #[blocking(db, instead = "con.rename_nx(key, new_key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn rename_nx<K, N, RV>(&mut self, key: K, new_key: N) -> RedisResult<RV>;
    #[blocking(db, instead = "con.unlink(key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn unlink<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.append(key, value).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn append<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    #[blocking(db, instead = "con.incr(key, delta).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn incr<K, V, RV>(&mut self, key: K, delta: V) -> RedisResult<RV>;
    #[blocking(db, instead = "con.decr(key, delta).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn decr<K, V, RV>(&mut self, key: K, delta: V) -> RedisResult<RV>;
    #[blocking(db, instead = "con.setbit(key, offset, value).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn setbit<K, RV>(&mut self, key: K, offset: usize, value: bool) -> RedisResult<RV>;
    #[blocking(db, instead = "con.getbit(key, offset).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn getbit<K, RV>(&mut self, key: K, offset: usize) -> RedisResult<RV>;
    #[blocking(db, instead = "con.bitcount(key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn bitcount<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.bitcount_range(key, start, end).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn bitcount_range<K, RV>(&mut self, key: K, start: usize, end: usize) -> RedisResult<RV>;
    #[blocking(db, instead = "con.bit_and(dstkey, srckeys).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn bit_and<D, S, RV>(&mut self, dstkey: D, srckeys: S) -> RedisResult<RV>;
    #[blocking(db, instead = "con.bit_or(dstkey, srckeys).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn bit_or<D, S, RV>(&mut self, dstkey: D, srckeys: S) -> RedisResult<RV>;
    #[blocking(db, instead = "con.bit_xor(dstkey, srckeys).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn bit_xor<D, S, RV>(&mut self, dstkey: D, srckeys: S) -> RedisResult<RV>;
    #[blocking(db, instead = "con.bit_not(dstkey, srckey).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn bit_not<D, S, RV>(&mut self, dstkey: D, srckey: S) -> RedisResult<RV>;
    #[blocking(db, instead = "con.bit_diff(dstkey, srckeys).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn bit_diff<D, S, RV>(&mut self, dstkey: D, srckeys: S) -> RedisResult<RV>;
    #[blocking(db, instead = "con.bit_diff1(dstkey, srckeys).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn bit_diff1<D, S, RV>(&mut self, dstkey: D, srckeys: S) -> RedisResult<RV>;
    #[blocking(db, instead = "con.bit_and_or(dstkey, srckeys).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn bit_and_or<D, S, RV>(&mut self, dstkey: D, srckeys: S) -> RedisResult<RV>;
    #[blocking(db, instead = "con.bit_one(dstkey, srckeys).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn bit_one<D, S, RV>(&mut self, dstkey: D, srckeys: S) -> RedisResult<RV>;
    #[blocking(db, instead = "con.strlen(key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn strlen<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.hget(key, field).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn hget<K, F, RV>(&mut self, key: K, field: F) -> RedisResult<RV>;
    #[blocking(db, instead = "con.hmget(key, fields).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn hmget<K, F, RV>(&mut self, key: K, fields: F) -> RedisResult<RV>;
    #[blocking(db, instead = "con.hget_ex(key, fields, expire_at).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn hget_ex<K, F, RV>(&mut self, key: K, fields: F, expire_at: crate::Expiry) -> RedisResult<RV>;
    #[blocking(db, instead = "con.hdel(key, field).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn hdel<K, F, RV>(&mut self, key: K, field: F) -> RedisResult<RV>;
    #[blocking(db, instead = "con.hget_del(key, fields).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn hget_del<K, F, RV>(&mut self, key: K, fields: F) -> RedisResult<RV>;
    #[blocking(db, instead = "con.hset(key, field, value).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn hset<K, F, V, RV>(&mut self, key: K, field: F, value: V) -> RedisResult<RV>;
    #[blocking(db, instead = "con.hset_nx(key, field, value).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn hset_nx<K, F, V, RV>(&mut self, key: K, field: F, value: V) -> RedisResult<RV>;
    #[blocking(db, instead = "con.hset_multiple(key, items).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn hset_multiple<K, F, V, RV>(&mut self, key: K, items: &[(F, V)]) -> RedisResult<RV>;
    #[blocking(db, instead = "con.hincr(key, field, delta).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn hincr<K, F, D, RV>(&mut self, key: K, field: F, delta: D) -> RedisResult<RV>;
    #[blocking(db, instead = "con.hexists(key, field).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn hexists<K, F, RV>(&mut self, key: K, field: F) -> RedisResult<RV>;
    #[blocking(db, instead = "con.httl(key, fields).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn httl<K, F, RV>(&mut self, key: K, fields: F) -> RedisResult<RV>;
    #[blocking(db, instead = "con.hpttl(key, fields).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn hpttl<K, F, RV>(&mut self, key: K, fields: F) -> RedisResult<RV>;
    #[blocking(db, instead = "con.hexpire(key, seconds, opt, fields).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn hexpire<K, F, RV>(&mut self, key: K, seconds: i64, opt: crate::ExpireOption, fields: F) -> RedisResult<RV>;
    #[blocking(db, instead = "con.hexpire_at(key, ts, opt, fields).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn hexpire_at<K, F, RV>(&mut self, key: K, ts: i64, opt: crate::ExpireOption, fields: F) -> RedisResult<RV>;
    #[blocking(db, instead = "con.hexpire_time(key, fields).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn hexpire_time<K, F, RV>(&mut self, key: K, fields: F) -> RedisResult<RV>;
    #[blocking(db, instead = "con.hpersist(key, fields).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn hpersist<K, F, RV>(&mut self, key: K, fields: F) -> RedisResult<RV>;
    #[blocking(db, instead = "con.hpexpire(key, milliseconds, opt, fields).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn hpexpire<K, F, RV>(&mut self, key: K, milliseconds: i64, opt: crate::ExpireOption, fields: F) -> RedisResult<RV>;
    #[blocking(db, instead = "con.hpexpire_at(key, ts, opt, fields).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn hpexpire_at<K, F, RV>(&mut self, key: K, ts: i64, opt: crate::ExpireOption, fields: F) -> RedisResult<RV>;
    #[blocking(db, instead = "con.hpexpire_time(key, fields).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn hpexpire_time<K, F, RV>(&mut self, key: K, fields: F) -> RedisResult<RV>;
    #[blocking(db, instead = "con.hkeys(key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn hkeys<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.hvals(key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn hvals<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.hgetall(key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn hgetall<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.hlen(key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn hlen<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.blmove(srckey, dstkey, src_dir, dst_dir, timeout).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn blmove<S, D, RV>(&mut self, srckey: S, dstkey: D, src_dir: crate::Direction, dst_dir: crate::Direction, timeout: f64) -> RedisResult<RV>;
    #[blocking(db, instead = "con.blmpop(timeout, numkeys, key, dir, count).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn blmpop<K, RV>(&mut self, timeout: f64, numkeys: usize, key: K, dir: crate::Direction, count: usize) -> RedisResult<RV>;
    #[blocking(db, instead = "con.blpop(key, timeout).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn blpop<K, RV>(&mut self, key: K, timeout: f64) -> RedisResult<RV>;
    #[blocking(db, instead = "con.brpop(key, timeout).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn brpop<K, RV>(&mut self, key: K, timeout: f64) -> RedisResult<RV>;
    #[blocking(db, instead = "con.brpoplpush(srckey, dstkey, timeout).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn brpoplpush<S, D, RV>(&mut self, srckey: S, dstkey: D, timeout: f64) -> RedisResult<RV>;
    #[blocking(db, instead = "con.lindex(key, index).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn lindex<K, RV>(&mut self, key: K, index: isize) -> RedisResult<RV>;
    #[blocking(db, instead = "con.linsert_before(key, pivot, value).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn linsert_before<K, P, V, RV>(&mut self, key: K, pivot: P, value: V) -> RedisResult<RV>;
    #[blocking(db, instead = "con.linsert_after(key, pivot, value).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn linsert_after<K, P, V, RV>(&mut self, key: K, pivot: P, value: V) -> RedisResult<RV>;
    #[blocking(db, instead = "con.llen(key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn llen<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.lmove(srckey, dstkey, src_dir, dst_dir).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn lmove<S, D, RV>(&mut self, srckey: S, dstkey: D, src_dir: crate::Direction, dst_dir: crate::Direction) -> RedisResult<RV>;
    #[blocking(db, instead = "con.lmpop(numkeys, key, dir, count).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn lmpop<K, RV>(&mut self, numkeys: usize, key: K, dir: crate::Direction, count: usize) -> RedisResult<RV>;
    #[blocking(db, instead = "con.lpos(key, value, options).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn lpos<K, V, RV>(&mut self, key: K, value: V, options: crate::LposOptions) -> RedisResult<RV>;
    #[blocking(db, instead = "con.lpush(key, value).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn lpush<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    #[blocking(db, instead = "con.lpush_exists(key, value).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn lpush_exists<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    #[blocking(db, instead = "con.lrange(key, start, stop).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn lrange<K, RV>(&mut self, key: K, start: isize, stop: isize) -> RedisResult<RV>;
    #[blocking(db, instead = "con.lrem(key, count, value).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn lrem<K, V, RV>(&mut self, key: K, count: isize, value: V) -> RedisResult<RV>;
    #[blocking(db, instead = "con.ltrim(key, start, stop).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn ltrim<K, RV>(&mut self, key: K, start: isize, stop: isize) -> RedisResult<RV>;
    #[blocking(db, instead = "con.lset(key, index, value).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn lset<K, V, RV>(&mut self, key: K, index: isize, value: V) -> RedisResult<RV>;
    #[blocking(db, instead = "con.ping().await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn ping<RV>(&mut self) -> RedisResult<RV>;
    #[blocking(db, instead = "con.ping_message(message).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn ping_message<K, RV>(&mut self, message: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.rpoplpush(key, dstkey).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn rpoplpush<K, D, RV>(&mut self, key: K, dstkey: D) -> RedisResult<RV>;
    #[blocking(db, instead = "con.rpush(key, value).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn rpush<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    #[blocking(db, instead = "con.rpush_exists(key, value).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn rpush_exists<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    #[blocking(db, instead = "con.sadd(key, member).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn sadd<K, M, RV>(&mut self, key: K, member: M) -> RedisResult<RV>;
    #[blocking(db, instead = "con.scard(key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn scard<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.sdiff(keys).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn sdiff<K, RV>(&mut self, keys: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.sdiffstore(dstkey, keys).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn sdiffstore<D, K, RV>(&mut self, dstkey: D, keys: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.sinter(keys).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn sinter<K, RV>(&mut self, keys: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.sinterstore(dstkey, keys).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn sinterstore<D, K, RV>(&mut self, dstkey: D, keys: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.sismember(key, member).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn sismember<K, M, RV>(&mut self, key: K, member: M) -> RedisResult<RV>;
    #[blocking(db, instead = "con.smismember(key, members).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn smismember<K, M, RV>(&mut self, key: K, members: M) -> RedisResult<RV>;
    #[blocking(db, instead = "con.smembers(key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn smembers<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.smove(srckey, dstkey, member).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn smove<S, D, M, RV>(&mut self, srckey: S, dstkey: D, member: M) -> RedisResult<RV>;
    #[blocking(db, instead = "con.spop(key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn spop<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.srandmember(key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn srandmember<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.srandmember_multiple(key, count).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn srandmember_multiple<K, RV>(&mut self, key: K, count: isize) -> RedisResult<RV>;
    #[blocking(db, instead = "con.srem(key, member).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn srem<K, M, RV>(&mut self, key: K, member: M) -> RedisResult<RV>;
    #[blocking(db, instead = "con.sunion(keys).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn sunion<K, RV>(&mut self, keys: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.sunionstore(dstkey, keys).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn sunionstore<D, K, RV>(&mut self, dstkey: D, keys: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zadd(key, member, score).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zadd<K, S, M, RV>(&mut self, key: K, member: M, score: S) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zadd_multiple(key, items).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zadd_multiple<K, S, M, RV>(&mut self, key: K, items: &[(S, M)]) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zadd_options(key, member, score).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zadd_options<K, S, M, RV>(&mut self, key: K, member: M, score: S, options:&crate::SortedSetAddOptions) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zadd_multiple_options(key, items).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zadd_multiple_options<K, S, M, RV>(&mut self, key: K, items: &[(S, M)], options:&crate::SortedSetAddOptions) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zcard(key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zcard<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zcount(key, min, max).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zcount<K, M, MM, RV>(&mut self, key: K, min: M, max: MM) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zincr(key, member, delta).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zincr<K, M, D, RV>(&mut self, key: K, member: M, delta: D) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zinterstore(dstkey, keys).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zinterstore<D, K, RV>(&mut self, dstkey: D, keys: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zinterstore_min(dstkey, keys).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zinterstore_min<D, K, RV>(&mut self, dstkey: D, keys: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zinterstore_max(dstkey, keys).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zinterstore_max<D, K, RV>(&mut self, dstkey: D, keys: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zinterstore_weights(dstkey, keys).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zinterstore_weights<D, K, W, RV>(&mut self, dstkey: D, keys: &[(K, W)]) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zinterstore_min_weights(dstkey, keys).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zinterstore_min_weights<D, K, W, RV>(&mut self, dstkey: D, keys: &[(K, W)]) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zinterstore_max_weights(dstkey, keys).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zinterstore_max_weights<D, K, W, RV>(&mut self, dstkey: D, keys: &[(K, W)]) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zlexcount(key, min, max).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zlexcount<K, M, MM, RV>(&mut self, key: K, min: M, max: MM) -> RedisResult<RV>;
    #[blocking(db, instead = "con.bzpopmax(key, timeout).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn bzpopmax<K, RV>(&mut self, key: K, timeout: f64) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zpopmax(key, count).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zpopmax<K, RV>(&mut self, key: K, count: isize) -> RedisResult<RV>;
    #[blocking(db, instead = "con.bzpopmin(key, timeout).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn bzpopmin<K, RV>(&mut self, key: K, timeout: f64) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zpopmin(key, count).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zpopmin<K, RV>(&mut self, key: K, count: isize) -> RedisResult<RV>;
    #[blocking(db, instead = "con.bzmpop_max(timeout, keys, count).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn bzmpop_max<K, RV>(&mut self, timeout: f64, keys: K, count: isize) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zmpop_max(keys, count).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zmpop_max<K, RV>(&mut self, keys: K, count: isize) -> RedisResult<RV>;
    #[blocking(db, instead = "con.bzmpop_min(timeout, keys, count).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn bzmpop_min<K, RV>(&mut self, timeout: f64, keys: K, count: isize) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zmpop_min(keys, count).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zmpop_min<K, RV>(&mut self, keys: K, count: isize) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zrandmember(key, count).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zrandmember<K, RV>(&mut self, key: K, count: Option<isize>) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zrandmember_withscores(key, count).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zrandmember_withscores<K, RV>(&mut self, key: K, count: isize) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zrange(key, start, stop).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zrange<K, RV>(&mut self, key: K, start: isize, stop: isize) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zrange_withscores(key, start, stop).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zrange_withscores<K, RV>(&mut self, key: K, start: isize, stop: isize) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zrangebylex(key, min, max).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zrangebylex<K, M, MM, RV>(&mut self, key: K, min: M, max: MM) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zrangebylex_limit(key, min, max, offset, count).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zrangebylex_limit<K, M, MM, RV>(&mut self, key: K, min: M, max: MM, offset: isize, count: isize) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zrevrangebylex(key, max, min).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zrevrangebylex<K, MM, M, RV>(&mut self, key: K, max: MM, min: M) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zrevrangebylex_limit(key, max, min, offset, count).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zrevrangebylex_limit<K, MM, M, RV>(&mut self, key: K, max: MM, min: M, offset: isize, count: isize) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zrangebyscore(key, min, max).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zrangebyscore<K, M, MM, RV>(&mut self, key: K, min: M, max: MM) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zrangebyscore_withscores(key, min, max).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zrangebyscore_withscores<K, M, MM, RV>(&mut self, key: K, min: M, max: MM) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zrangebyscore_limit(key, min, max, offset, count).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zrangebyscore_limit<K, M, MM, RV>(&mut self, key: K, min: M, max: MM, offset: isize, count: isize) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zrangebyscore_limit_withscores(key, min, max, offset, count).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zrangebyscore_limit_withscores<K, M, MM, RV>(&mut self, key: K, min: M, max: MM, offset: isize, count: isize) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zrank(key, member).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zrank<K, M, RV>(&mut self, key: K, member: M) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zrem(key, members).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zrem<K, M, RV>(&mut self, key: K, members: M) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zrembylex(key, min, max).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zrembylex<K, M, MM, RV>(&mut self, key: K, min: M, max: MM) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zremrangebyrank(key, start, stop).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zremrangebyrank<K, RV>(&mut self, key: K, start: isize, stop: isize) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zrembyscore(key, min, max).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zrembyscore<K, M, MM, RV>(&mut self, key: K, min: M, max: MM) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zrevrange(key, start, stop).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zrevrange<K, RV>(&mut self, key: K, start: isize, stop: isize) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zrevrange_withscores(key, start, stop).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zrevrange_withscores<K, RV>(&mut self, key: K, start: isize, stop: isize) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zrevrangebyscore(key, max, min).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zrevrangebyscore<K, MM, M, RV>(&mut self, key: K, max: MM, min: M) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zrevrangebyscore_withscores(key, max, min).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zrevrangebyscore_withscores<K, MM, M, RV>(&mut self, key: K, max: MM, min: M) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zrevrangebyscore_limit(key, max, min, offset, count).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zrevrangebyscore_limit<K, MM, M, RV>(&mut self, key: K, max: MM, min: M, offset: isize, count: isize) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zrevrangebyscore_limit_withscores(key, max, min, offset, count).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zrevrangebyscore_limit_withscores<K, MM, M, RV>(&mut self, key: K, max: MM, min: M, offset: isize, count: isize) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zrevrank(key, member).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zrevrank<K, M, RV>(&mut self, key: K, member: M) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zscore(key, member).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zscore<K, M, RV>(&mut self, key: K, member: M) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zscore_multiple(key, members).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zscore_multiple<K, M, RV>(&mut self, key: K, members: &[M]) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zunionstore(dstkey, keys).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zunionstore<D, K, RV>(&mut self, dstkey: D, keys: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zunionstore_min(dstkey, keys).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zunionstore_min<D, K, RV>(&mut self, dstkey: D, keys: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zunionstore_max(dstkey, keys).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zunionstore_max<D, K, RV>(&mut self, dstkey: D, keys: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zunionstore_weights(dstkey, keys).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zunionstore_weights<D, K, W, RV>(&mut self, dstkey: D, keys: &[(K, W)]) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zunionstore_min_weights(dstkey, keys).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zunionstore_min_weights<D, K, W, RV>(&mut self, dstkey: D, keys: &[(K, W)]) -> RedisResult<RV>;
    #[blocking(db, instead = "con.zunionstore_max_weights(dstkey, keys).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn zunionstore_max_weights<D, K, W, RV>(&mut self, dstkey: D, keys: &[(K, W)]) -> RedisResult<RV>;
    #[blocking(db, instead = "con.vdelattr(key, element).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn vdelattr<K, E, RV>(&mut self, key: K, element: E) -> RedisResult<RV>;
    #[blocking(db, instead = "con.pfadd(key, element).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn pfadd<K, E, RV>(&mut self, key: K, element: E) -> RedisResult<RV>;
    #[blocking(db, instead = "con.pfcount(key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn pfcount<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.pfmerge(dstkey, srckeys).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn pfmerge<D, S, RV>(&mut self, dstkey: D, srckeys: S) -> RedisResult<RV>;
    #[blocking(db, instead = "con.publish(channel, message).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn publish<K, E, RV>(&mut self, channel: K, message: E) -> RedisResult<RV>;
    #[blocking(db, instead = "con.spublish(channel, message).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn spublish<K, E, RV>(&mut self, channel: K, message: E) -> RedisResult<RV>;
    #[blocking(db, instead = "con.object_encoding(key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn object_encoding<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.object_idletime(key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn object_idletime<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.object_freq(key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn object_freq<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.object_refcount(key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn object_refcount<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.client_getname().await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn client_getname<RV>(&mut self) -> RedisResult<RV>;
    #[blocking(db, instead = "con.client_id().await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn client_id<RV>(&mut self) -> RedisResult<RV>;
    #[blocking(db, instead = "con.client_setname(connection_name).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn client_setname<K, RV>(&mut self, connection_name: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.xack(key, group, ids).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn xack<K, G, I, RV>(&mut self, key: K, group: G, ids: &[I]) -> RedisResult<RV>;
    #[blocking(db, instead = "con.xnack(key, group, ids, options).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn xnack<K, G, ID, RV>(&mut self, key: K, group: G, ids: &[ID], options: & streams::StreamNackOptions) -> RedisResult<RV>;
    #[blocking(db, instead = "con.xadd(key, id, items).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn xadd<K, ID, F, V, RV>(&mut self, key: K, id: ID, items: &[(F, V)]) -> RedisResult<RV>;
    #[blocking(db, instead = "con.xadd_map(key, id, map).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn xadd_map<K, ID, BTM, RV>(&mut self, key: K, id: ID, map: BTM) -> RedisResult<RV>;
    #[blocking(db, instead = "con.xadd_options(key, id, items, options).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn xadd_options<K, ID, I, RV>(&mut self, key: K, id: ID, items: I, options: & streams::StreamAddOptions) -> RedisResult<RV>;
    #[blocking(db, instead = "con.xadd_maxlen(key, maxlen, id, items).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn xadd_maxlen<K, ID, F, V, RV>(&mut self, key: K, maxlen: streams::StreamMaxlen, id: ID, items: &[(F, V)]) -> RedisResult<RV>;
    #[blocking(db, instead = "con.xadd_maxlen_map(key, maxlen, id, map).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn xadd_maxlen_map<K, ID, BTM, RV>(&mut self, key: K, maxlen: streams::StreamMaxlen, id: ID, map: BTM) -> RedisResult<RV>;
    #[blocking(db, instead = "con.xdel(key, ids).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn xdel<K, ID, RV>(&mut self, key: K, ids: &[ID]) -> RedisResult<RV>;
    #[blocking(db, instead = "con.xgroup_create(key, group, id).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn xgroup_create<K, G, ID, RV>(&mut self, key: K, group: G, id: ID) -> RedisResult<RV>;
    #[blocking(db, instead = "con.xgroup_createconsumer(key, group, consumer).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn xgroup_createconsumer<K, G, C, RV>(&mut self, key: K, group: G, consumer: C) -> RedisResult<RV>;
    #[blocking(db, instead = "con.xgroup_create_mkstream(key, group, id).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn xgroup_create_mkstream<K, G, ID, RV>(&mut self, key: K, group: G, id: ID) -> RedisResult<RV>;
    #[blocking(db, instead = "con.xgroup_setid(key, group, id).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn xgroup_setid<K, G, ID, RV>(&mut self, key: K, group: G, id: ID) -> RedisResult<RV>;
    #[blocking(db, instead = "con.xgroup_destroy(key, group).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn xgroup_destroy<K, G, RV>(&mut self, key: K, group: G) -> RedisResult<RV>;
    #[blocking(db, instead = "con.xgroup_delconsumer(key, group, consumer).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn xgroup_delconsumer<K, G, C, RV>(&mut self, key: K, group: G, consumer: C) -> RedisResult<RV>;
    #[blocking(db, instead = "con.xlen(key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn xlen<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.xrange(key, start, end).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn xrange<K, S, E, RV>(&mut self, key: K, start: S, end: E) -> RedisResult<RV>;
    #[blocking(db, instead = "con.xrange_all(key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn xrange_all<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.xrange_count(key, start, end, count).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn xrange_count<K, S, E, C, RV>(&mut self, key: K, start: S, end: E, count: C) -> RedisResult<RV>;
    #[blocking(db, instead = "con.xread(keys, ids).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn xread<K, ID, RV>(&mut self, keys: &[K], ids: &[ID]) -> RedisResult<RV>;
    #[blocking(db, instead = "con.xread_options(keys, ids, options).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn xread_options<K, ID, RV>(&mut self, keys: &[K], ids: &[ID], options: & streams::StreamReadOptions) -> RedisResult<RV>;
    #[blocking(db, instead = "con.xrevrange(key, end, start).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn xrevrange<K, E, S, RV>(&mut self, key: K, end: E, start: S) -> RedisResult<RV>;
    #[blocking(db, instead = "con.xrevrange_all(key).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn xrevrange_all<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[blocking(db, instead = "con.xrevrange_count(key, end, start, count).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn xrevrange_count<K, E, S, C, RV>(&mut self, key: K, end: E, start: S, count: C) -> RedisResult<RV>;
    #[blocking(db, instead = "con.xtrim(key, maxlen).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn xtrim<K, RV>(&mut self, key: K, maxlen: streams::StreamMaxlen) -> RedisResult<RV>;
    #[blocking(db, instead = "con.xtrim_options(key, options).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn xtrim_options<K, RV>(&mut self, key: K, options: & streams::StreamTrimOptions) -> RedisResult<RV>;
    #[blocking(db, instead = "con.load_script(script).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn load_script<RV>(&mut self, script: &crate::Script) -> RedisResult<RV>;
    #[blocking(db, instead = "con.invoke_script(invocation).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn invoke_script<RV>(&mut self, invocation: &crate::ScriptInvocation<>) -> RedisResult<RV>;
    #[blocking(db, instead = "con.flushall().await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn flushall<RV>(&mut self) -> RedisResult<RV>;
    #[blocking(db, instead = "con.flushall_options(options).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn flushall_options<RV>(&mut self, options: &crate::FlushAllOptions) -> RedisResult<RV>;
    #[blocking(db, instead = "con.flushdb().await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn flushdb<RV>(&mut self) -> RedisResult<RV>;
    #[blocking(db, instead = "con.flushdb_options(options).await", why = "redis::AsyncCommands has the same methods as async ones")]
    fn flushdb_options<RV>(&mut self, options: &crate::FlushDbOptions) -> RedisResult<RV>;
    #[blocking(db)]
    fn scan<RV>(&mut self) -> RedisResult<Iter<RV>>;
    #[blocking(db)]
    fn scan_match<P, RV>(&mut self, pattern: P) -> RedisResult<Iter<RV>>;
    #[blocking(db)]
    fn hscan<K, RV>(&mut self, key: K) -> RedisResult<Iter<RV>>;
    #[blocking(db)]
    fn hscan_match<K, P, RV>(&mut self, key: K, pattern: P) -> RedisResult<Iter<RV>>;
    #[blocking(db)]
    fn sscan<K, RV>(&mut self, key: K) -> RedisResult<Iter<RV>>;
    #[blocking(db)]
    fn sscan_match<K, P, RV>(&mut self, key: K, pattern: P) -> RedisResult<Iter<RV>>;
    #[blocking(db)]
    fn zscan<K, RV>(&mut self, key: K) -> RedisResult<Iter<RV>>;
    #[blocking(db)]
    fn zscan_match<K, P, RV>(&mut self, key: K, pattern: P) -> RedisResult<Iter<RV>>;
}

impl Commands for Client {}
impl Commands for Connection {}

pub trait TypedCommands {
    #[blocking(db, instead = "con.get(key).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn get<K>(&mut self, key: K) -> RedisResult<Option<String>>;
    #[blocking(db, instead = "con.mget(key).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn mget<K>(&mut self, key: K) -> RedisResult<Vec<Option<String>>>;
    #[blocking(db, instead = "con.keys(key).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn keys<K>(&mut self, key: K) -> RedisResult<Vec<String>>;
    #[blocking(db, instead = "con.set(key, value).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn set<K, V>(&mut self, key: K, value: V) -> RedisResult<()>;
    #[blocking(db, instead = "con.set_options(key, value, options).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn set_options<K, V>(&mut self, key: K, value: V, options: crate::SetOptions) -> RedisResult<Option<String>>;
    #[blocking(db, instead = "con.mset(items).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn mset<K, V>(&mut self, items: &[(K, V)]) -> RedisResult<()>;
    #[blocking(db, instead = "con.set_ex(key, value, seconds).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn set_ex<K, V>(&mut self, key: K, value: V, seconds: u64) -> RedisResult<()>;
    #[blocking(db, instead = "con.pset_ex(key, value, milliseconds).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn pset_ex<K, V>(&mut self, key: K, value: V, milliseconds: u64) -> RedisResult<()>;
    #[blocking(db, instead = "con.set_nx(key, value).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn set_nx<K, V>(&mut self, key: K, value: V) -> RedisResult<bool>;
    #[blocking(db, instead = "con.mset_nx(items).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn mset_nx<K, V>(&mut self, items: &[(K, V)]) -> RedisResult<bool>;
    #[blocking(db, instead = "con.getset(key, value).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn getset<K, V>(&mut self, key: K, value: V) -> RedisResult<Option<String>>;
    #[blocking(db, instead = "con.getrange(key, from, to).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn getrange<K>(&mut self, key: K, from: isize, to: isize) -> RedisResult<String>;
    #[blocking(db, instead = "con.setrange(key, offset, value).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn setrange<K, V>(&mut self, key: K, offset: isize, value: V) -> RedisResult<usize>;
    #[blocking(db, instead = "con.del(key).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn del<K>(&mut self, key: K) -> RedisResult<usize>;
    #[blocking(db, instead = "con.digest(key).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn digest<K>(&mut self, key: K) -> RedisResult<Option<String>>;
    #[blocking(db, instead = "con.exists(key).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn exists<K>(&mut self, key: K) -> RedisResult<bool>;
    #[blocking(db, instead = "con.expire(key, seconds).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn expire<K>(&mut self, key: K, seconds: i64) -> RedisResult<bool>;
    #[blocking(db, instead = "con.expire_at(key, ts).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn expire_at<K>(&mut self, key: K, ts: i64) -> RedisResult<bool>;
    #[blocking(db, instead = "con.pexpire(key, ms).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn pexpire<K>(&mut self, key: K, ms: i64) -> RedisResult<bool>;
    #[blocking(db, instead = "con.pexpire_at(key, ts).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn pexpire_at<K>(&mut self, key: K, ts: i64) -> RedisResult<bool>;
    #[blocking(db, instead = "con.persist(key).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn persist<K>(&mut self, key: K) -> RedisResult<bool>;
    #[blocking(db, instead = "con.get_ex(key, expire_at).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn get_ex<K>(&mut self, key: K, expire_at: crate::Expiry) -> RedisResult<Option<String>>;
    #[blocking(db, instead = "con.get_del(key).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn get_del<K>(&mut self, key: K) -> RedisResult<Option<String>>;
    #[blocking(db, instead = "con.copy(source, destination, options).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn copy<KSrc, KDst, Db>(&mut self, source: KSrc, destination: KDst, options: crate::CopyOptions<Db>) -> RedisResult<bool>;
    #[blocking(db, instead = "con.rename(key, new_key).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn rename<K, N>(&mut self, key: K, new_key: N) -> RedisResult<()>;
    #[blocking(db, instead = "con.rename_nx(key, new_key).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn rename_nx<K, N>(&mut self, key: K, new_key: N) -> RedisResult<bool>;
    #[blocking(db, instead = "con.unlink(key).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn unlink<K>(&mut self, key: K) -> RedisResult<usize>;
    #[blocking(db, instead = "con.append(key, value).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn append<K, V>(&mut self, key: K, value: V) -> RedisResult<usize>;
    #[blocking(db, instead = "con.incr(key, delta).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn incr<K, V>(&mut self, key: K, delta: V) -> RedisResult<isize>;
    #[blocking(db, instead = "con.decr(key, delta).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn decr<K, V>(&mut self, key: K, delta: V) -> RedisResult<isize>;
    #[blocking(db, instead = "con.setbit(key, offset, value).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn setbit<K>(&mut self, key: K, offset: usize, value: bool) -> RedisResult<bool>;
    #[blocking(db, instead = "con.getbit(key, offset).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn getbit<K>(&mut self, key: K, offset: usize) -> RedisResult<bool>;
    #[blocking(db, instead = "con.bitcount(key).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn bitcount<K>(&mut self, key: K) -> RedisResult<usize>;
    #[blocking(db, instead = "con.bitcount_range(key, start, end).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn bitcount_range<K>(&mut self, key: K, start: usize, end: usize) -> RedisResult<usize>;
    #[blocking(db, instead = "con.bit_and(dstkey, srckeys).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn bit_and<D, S>(&mut self, dstkey: D, srckeys: S) -> RedisResult<usize>;
    #[blocking(db, instead = "con.bit_or(dstkey, srckeys).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn bit_or<D, S>(&mut self, dstkey: D, srckeys: S) -> RedisResult<usize>;
    #[blocking(db, instead = "con.bit_xor(dstkey, srckeys).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn bit_xor<D, S>(&mut self, dstkey: D, srckeys: S) -> RedisResult<usize>;
    #[blocking(db, instead = "con.bit_not(dstkey, srckey).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn bit_not<D, S>(&mut self, dstkey: D, srckey: S) -> RedisResult<usize>;
    #[blocking(db, instead = "con.bit_diff(dstkey, srckeys).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn bit_diff<D, S>(&mut self, dstkey: D, srckeys: S) -> RedisResult<usize>;
    #[blocking(db, instead = "con.bit_diff1(dstkey, srckeys).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn bit_diff1<D, S>(&mut self, dstkey: D, srckeys: S) -> RedisResult<usize>;
    #[blocking(db, instead = "con.bit_and_or(dstkey, srckeys).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn bit_and_or<D, S>(&mut self, dstkey: D, srckeys: S) -> RedisResult<usize>;
    #[blocking(db, instead = "con.bit_one(dstkey, srckeys).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn bit_one<D, S>(&mut self, dstkey: D, srckeys: S) -> RedisResult<usize>;
    #[blocking(db, instead = "con.strlen(key).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn strlen<K>(&mut self, key: K) -> RedisResult<usize>;
    #[blocking(db, instead = "con.hget(key, field).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn hget<K, F>(&mut self, key: K, field: F) -> RedisResult<Option<String>>;
    #[blocking(db, instead = "con.hmget(key, fields).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn hmget<K, F>(&mut self, key: K, fields: F) -> RedisResult<Vec<String>>;
    #[blocking(db, instead = "con.hget_ex(key, fields, expire_at).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn hget_ex<K, F>(&mut self, key: K, fields: F, expire_at: crate::Expiry) -> RedisResult<Vec<String>>;
    #[blocking(db, instead = "con.hdel(key, field).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn hdel<K, F>(&mut self, key: K, field: F) -> RedisResult<usize>;
    #[blocking(db, instead = "con.hget_del(key, fields).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn hget_del<K, F>(&mut self, key: K, fields: F) -> RedisResult<Vec<Option<String>>>;
    #[blocking(db, instead = "con.hset(key, field, value).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn hset<K, F, V>(&mut self, key: K, field: F, value: V) -> RedisResult<usize>;
    #[blocking(db, instead = "con.hset_nx(key, field, value).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn hset_nx<K, F, V>(&mut self, key: K, field: F, value: V) -> RedisResult<bool>;
    #[blocking(db, instead = "con.hset_multiple(key, items).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn hset_multiple<K, F, V>(&mut self, key: K, items: &[(F, V)]) -> RedisResult<()>;
    #[blocking(db, instead = "con.hincr(key, field, delta).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn hincr<K, F, D>(&mut self, key: K, field: F, delta: D) -> RedisResult<f64>;
    #[blocking(db, instead = "con.hexists(key, field).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn hexists<K, F>(&mut self, key: K, field: F) -> RedisResult<bool>;
    #[blocking(db, instead = "con.hkeys(key).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn hkeys<K>(&mut self, key: K) -> RedisResult<Vec<String>>;
    #[blocking(db, instead = "con.hvals(key).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn hvals<K>(&mut self, key: K) -> RedisResult<Vec<String>>;
    #[blocking(db, instead = "con.hlen(key).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn hlen<K>(&mut self, key: K) -> RedisResult<usize>;
    #[blocking(db, instead = "con.blmove(srckey, dstkey, src_dir, dst_dir, timeout).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn blmove<S, D>(&mut self, srckey: S, dstkey: D, src_dir: crate::Direction, dst_dir: crate::Direction, timeout: f64) -> RedisResult<Option<String>>;
    #[blocking(db, instead = "con.brpoplpush(srckey, dstkey, timeout).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn brpoplpush<S, D>(&mut self, srckey: S, dstkey: D, timeout: f64) -> RedisResult<Option<String>>;
    #[blocking(db, instead = "con.lindex(key, index).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn lindex<K>(&mut self, key: K, index: isize) -> RedisResult<Option<String>>;
    #[blocking(db, instead = "con.linsert_before(key, pivot, value).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn linsert_before<K, P, V>(&mut self, key: K, pivot: P, value: V) -> RedisResult<isize>;
    #[blocking(db, instead = "con.linsert_after(key, pivot, value).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn linsert_after<K, P, V>(&mut self, key: K, pivot: P, value: V) -> RedisResult<isize>;
    #[blocking(db, instead = "con.llen(key).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn llen<K>(&mut self, key: K) -> RedisResult<usize>;
    #[blocking(db, instead = "con.lmove(srckey, dstkey, src_dir, dst_dir).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn lmove<S, D>(&mut self, srckey: S, dstkey: D, src_dir: crate::Direction, dst_dir: crate::Direction) -> RedisResult<String>;
    #[blocking(db, instead = "con.lpush(key, value).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn lpush<K, V>(&mut self, key: K, value: V) -> RedisResult<usize>;
    #[blocking(db, instead = "con.lpush_exists(key, value).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn lpush_exists<K, V>(&mut self, key: K, value: V) -> RedisResult<usize>;
    #[blocking(db, instead = "con.lrange(key, start, stop).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn lrange<K>(&mut self, key: K, start: isize, stop: isize) -> RedisResult<Vec<String>>;
    #[blocking(db, instead = "con.lrem(key, count, value).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn lrem<K, V>(&mut self, key: K, count: isize, value: V) -> RedisResult<usize>;
    #[blocking(db, instead = "con.ltrim(key, start, stop).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn ltrim<K>(&mut self, key: K, start: isize, stop: isize) -> RedisResult<()>;
    #[blocking(db, instead = "con.lset(key, index, value).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn lset<K, V>(&mut self, key: K, index: isize, value: V) -> RedisResult<()>;
    #[blocking(db, instead = "con.ping().await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn ping(&mut self) -> RedisResult<String>;
    #[blocking(db, instead = "con.ping_message(message).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn ping_message<K>(&mut self, message: K) -> RedisResult<String>;
    #[blocking(db, instead = "con.rpoplpush(key, dstkey).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn rpoplpush<K, D>(&mut self, key: K, dstkey: D) -> RedisResult<Option<String>>;
    #[blocking(db, instead = "con.rpush(key, value).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn rpush<K, V>(&mut self, key: K, value: V) -> RedisResult<usize>;
    #[blocking(db, instead = "con.rpush_exists(key, value).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn rpush_exists<K, V>(&mut self, key: K, value: V) -> RedisResult<usize>;
    #[blocking(db, instead = "con.sadd(key, member).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn sadd<K, M>(&mut self, key: K, member: M) -> RedisResult<usize>;
    #[blocking(db, instead = "con.scard(key).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn scard<K>(&mut self, key: K) -> RedisResult<usize>;
    #[blocking(db, instead = "con.sdiffstore(dstkey, keys).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn sdiffstore<D, K>(&mut self, dstkey: D, keys: K) -> RedisResult<usize>;
    #[blocking(db, instead = "con.sinterstore(dstkey, keys).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn sinterstore<D, K>(&mut self, dstkey: D, keys: K) -> RedisResult<usize>;
    #[blocking(db, instead = "con.sismember(key, member).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn sismember<K, M>(&mut self, key: K, member: M) -> RedisResult<bool>;
    #[blocking(db, instead = "con.smismember(key, members).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn smismember<K, M>(&mut self, key: K, members: M) -> RedisResult<Vec<bool>>;
    #[blocking(db, instead = "con.smove(srckey, dstkey, member).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn smove<S, D, M>(&mut self, srckey: S, dstkey: D, member: M) -> RedisResult<bool>;
    #[blocking(db, instead = "con.srandmember(key).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn srandmember<K>(&mut self, key: K) -> RedisResult<Option<String>>;
    #[blocking(db, instead = "con.srandmember_multiple(key, count).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn srandmember_multiple<K>(&mut self, key: K, count: isize) -> RedisResult<Vec<String>>;
    #[blocking(db, instead = "con.srem(key, member).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn srem<K, M>(&mut self, key: K, member: M) -> RedisResult<usize>;
    #[blocking(db, instead = "con.sunionstore(dstkey, keys).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn sunionstore<D, K>(&mut self, dstkey: D, keys: K) -> RedisResult<usize>;
    #[blocking(db, instead = "con.zadd(key, member, score).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zadd<K, S, M>(&mut self, key: K, member: M, score: S) -> RedisResult<usize>;
    #[blocking(db, instead = "con.zadd_multiple(key, items).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zadd_multiple<K, S, M>(&mut self, key: K, items: &[(S, M)]) -> RedisResult<usize>;
    #[blocking(db, instead = "con.zadd_options(key, member, score).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zadd_options<K, S, M>(&mut self, key: K, member: M, score: S, options:&crate::SortedSetAddOptions) -> RedisResult<usize>;
    #[blocking(db, instead = "con.zadd_multiple_options(key, items).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zadd_multiple_options<K, S, M>(&mut self, key: K, items: &[(S, M)], options:&crate::SortedSetAddOptions) -> RedisResult<usize>;
    #[blocking(db, instead = "con.zcard(key).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zcard<K>(&mut self, key: K) -> RedisResult<usize>;
    #[blocking(db, instead = "con.zcount(key, min, max).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zcount<K, M, MM>(&mut self, key: K, min: M, max: MM) -> RedisResult<usize>;
    #[blocking(db, instead = "con.zincr(key, member, delta).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zincr<K, M, D>(&mut self, key: K, member: M, delta: D) -> RedisResult<f64>;
    #[blocking(db, instead = "con.zinterstore(dstkey, keys).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zinterstore<D, K>(&mut self, dstkey: D, keys: K) -> RedisResult<usize>;
    #[blocking(db, instead = "con.zinterstore_min(dstkey, keys).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zinterstore_min<D, K>(&mut self, dstkey: D, keys: K) -> RedisResult<usize>;
    #[blocking(db, instead = "con.zinterstore_max(dstkey, keys).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zinterstore_max<D, K>(&mut self, dstkey: D, keys: K) -> RedisResult<usize>;
    #[blocking(db, instead = "con.zinterstore_weights(dstkey, keys).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zinterstore_weights<D, K, W>(&mut self, dstkey: D, keys: &[(K, W)]) -> RedisResult<usize>;
    #[blocking(db, instead = "con.zinterstore_min_weights(dstkey, keys).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zinterstore_min_weights<D, K, W>(&mut self, dstkey: D, keys: &[(K, W)]) -> RedisResult<usize>;
    #[blocking(db, instead = "con.zinterstore_max_weights(dstkey, keys).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zinterstore_max_weights<D, K, W>(&mut self, dstkey: D, keys: &[(K, W)]) -> RedisResult<usize>;
    #[blocking(db, instead = "con.zlexcount(key, min, max).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zlexcount<K, M, MM>(&mut self, key: K, min: M, max: MM) -> RedisResult<usize>;
    #[blocking(db, instead = "con.zpopmax(key, count).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zpopmax<K>(&mut self, key: K, count: isize) -> RedisResult<Vec<String>>;
    #[blocking(db, instead = "con.zpopmin(key, count).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zpopmin<K>(&mut self, key: K, count: isize) -> RedisResult<Vec<String>>;
    #[blocking(db, instead = "con.zrange(key, start, stop).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zrange<K>(&mut self, key: K, start: isize, stop: isize) -> RedisResult<Vec<String>>;
    #[blocking(db, instead = "con.zrangebylex(key, min, max).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zrangebylex<K, M, MM>(&mut self, key: K, min: M, max: MM) -> RedisResult<Vec<String>>;
    #[blocking(db, instead = "con.zrangebylex_limit(key, min, max, offset, count).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zrangebylex_limit<K, M, MM>(&mut self, key: K, min: M, max: MM, offset: isize, count: isize) -> RedisResult<Vec<String>>;
    #[blocking(db, instead = "con.zrevrangebylex(key, max, min).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zrevrangebylex<K, MM, M>(&mut self, key: K, max: MM, min: M) -> RedisResult<Vec<String>>;
    #[blocking(db, instead = "con.zrevrangebylex_limit(key, max, min, offset, count).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zrevrangebylex_limit<K, MM, M>(&mut self, key: K, max: MM, min: M, offset: isize, count: isize) -> RedisResult<Vec<String>>;
    #[blocking(db, instead = "con.zrangebyscore(key, min, max).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zrangebyscore<K, M, MM>(&mut self, key: K, min: M, max: MM) -> RedisResult<Vec<String>>;
    #[blocking(db, instead = "con.zrangebyscore_limit(key, min, max, offset, count).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zrangebyscore_limit<K, M, MM>(&mut self, key: K, min: M, max: MM, offset: isize, count: isize) -> RedisResult<Vec<String>>;
    #[blocking(db, instead = "con.zrank(key, member).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zrank<K, M>(&mut self, key: K, member: M) -> RedisResult<Option<usize>>;
    #[blocking(db, instead = "con.zrem(key, members).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zrem<K, M>(&mut self, key: K, members: M) -> RedisResult<usize>;
    #[blocking(db, instead = "con.zrembylex(key, min, max).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zrembylex<K, M, MM>(&mut self, key: K, min: M, max: MM) -> RedisResult<usize>;
    #[blocking(db, instead = "con.zremrangebyrank(key, start, stop).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zremrangebyrank<K>(&mut self, key: K, start: isize, stop: isize) -> RedisResult<usize>;
    #[blocking(db, instead = "con.zrembyscore(key, min, max).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zrembyscore<K, M, MM>(&mut self, key: K, min: M, max: MM) -> RedisResult<usize>;
    #[blocking(db, instead = "con.zrevrange(key, start, stop).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zrevrange<K>(&mut self, key: K, start: isize, stop: isize) -> RedisResult<Vec<String>>;
    #[blocking(db, instead = "con.zrevrange_withscores(key, start, stop).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zrevrange_withscores<K>(&mut self, key: K, start: isize, stop: isize) -> RedisResult<Vec<String>>;
    #[blocking(db, instead = "con.zrevrangebyscore(key, max, min).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zrevrangebyscore<K, MM, M>(&mut self, key: K, max: MM, min: M) -> RedisResult<Vec<String>>;
    #[blocking(db, instead = "con.zrevrangebyscore_withscores(key, max, min).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zrevrangebyscore_withscores<K, MM, M>(&mut self, key: K, max: MM, min: M) -> RedisResult<Vec<String>>;
    #[blocking(db, instead = "con.zrevrangebyscore_limit(key, max, min, offset, count).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zrevrangebyscore_limit<K, MM, M>(&mut self, key: K, max: MM, min: M, offset: isize, count: isize) -> RedisResult<Vec<String>>;
    #[blocking(db, instead = "con.zrevrangebyscore_limit_withscores(key, max, min, offset, count).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zrevrangebyscore_limit_withscores<K, MM, M>(&mut self, key: K, max: MM, min: M, offset: isize, count: isize) -> RedisResult<Vec<String>>;
    #[blocking(db, instead = "con.zrevrank(key, member).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zrevrank<K, M>(&mut self, key: K, member: M) -> RedisResult<Option<usize>>;
    #[blocking(db, instead = "con.zscore(key, member).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zscore<K, M>(&mut self, key: K, member: M) -> RedisResult<Option<f64>>;
    #[blocking(db, instead = "con.zunionstore(dstkey, keys).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zunionstore<D, K>(&mut self, dstkey: D, keys: K) -> RedisResult<usize>;
    #[blocking(db, instead = "con.zunionstore_min(dstkey, keys).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zunionstore_min<D, K>(&mut self, dstkey: D, keys: K) -> RedisResult<usize>;
    #[blocking(db, instead = "con.zunionstore_max(dstkey, keys).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zunionstore_max<D, K>(&mut self, dstkey: D, keys: K) -> RedisResult<usize>;
    #[blocking(db, instead = "con.zunionstore_weights(dstkey, keys).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zunionstore_weights<D, K, W>(&mut self, dstkey: D, keys: &[(K, W)]) -> RedisResult<usize>;
    #[blocking(db, instead = "con.zunionstore_min_weights(dstkey, keys).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zunionstore_min_weights<D, K, W>(&mut self, dstkey: D, keys: &[(K, W)]) -> RedisResult<usize>;
    #[blocking(db, instead = "con.zunionstore_max_weights(dstkey, keys).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn zunionstore_max_weights<D, K, W>(&mut self, dstkey: D, keys: &[(K, W)]) -> RedisResult<usize>;
    #[blocking(db, instead = "con.vdelattr(key, element).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn vdelattr<K, E>(&mut self, key: K, element: E) -> RedisResult<bool>;
    #[blocking(db, instead = "con.pfadd(key, element).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn pfadd<K, E>(&mut self, key: K, element: E) -> RedisResult<bool>;
    #[blocking(db, instead = "con.pfcount(key).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn pfcount<K>(&mut self, key: K) -> RedisResult<usize>;
    #[blocking(db, instead = "con.pfmerge(dstkey, srckeys).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn pfmerge<D, S>(&mut self, dstkey: D, srckeys: S) -> RedisResult<()>;
    #[blocking(db, instead = "con.publish(channel, message).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn publish<K, E>(&mut self, channel: K, message: E) -> RedisResult<usize>;
    #[blocking(db, instead = "con.spublish(channel, message).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn spublish<K, E>(&mut self, channel: K, message: E) -> RedisResult<usize>;
    #[blocking(db, instead = "con.object_encoding(key).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn object_encoding<K>(&mut self, key: K) -> RedisResult<Option<String>>;
    #[blocking(db, instead = "con.object_idletime(key).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn object_idletime<K>(&mut self, key: K) -> RedisResult<Option<usize>>;
    #[blocking(db, instead = "con.object_freq(key).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn object_freq<K>(&mut self, key: K) -> RedisResult<Option<usize>>;
    #[blocking(db, instead = "con.object_refcount(key).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn object_refcount<K>(&mut self, key: K) -> RedisResult<Option<usize>>;
    #[blocking(db, instead = "con.client_getname().await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn client_getname(&mut self) -> RedisResult<Option<String>>;
    #[blocking(db, instead = "con.client_id().await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn client_id(&mut self) -> RedisResult<isize>;
    #[blocking(db, instead = "con.client_setname(connection_name).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn client_setname<K>(&mut self, connection_name: K) -> RedisResult<()>;
    #[blocking(db, instead = "con.xack(key, group, ids).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn xack<K, G, I>(&mut self, key: K, group: G, ids: &[I]) -> RedisResult<usize>;
    #[blocking(db, instead = "con.xnack(key, group, ids, options).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn xnack<K, G, ID>(&mut self, key: K, group: G, ids: &[ID], options: & streams::StreamNackOptions) -> RedisResult<usize>;
    #[blocking(db, instead = "con.xadd(key, id, items).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn xadd<K, ID, F, V>(&mut self, key: K, id: ID, items: &[(F, V)]) -> RedisResult<Option<String>>;
    #[blocking(db, instead = "con.xadd_map(key, id, map).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn xadd_map<K, ID, BTM>(&mut self, key: K, id: ID, map: BTM) -> RedisResult<Option<String>>;
    #[blocking(db, instead = "con.xadd_options(key, id, items, options).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn xadd_options<K, ID, I>(&mut self, key: K, id: ID, items: I, options: & streams::StreamAddOptions) -> RedisResult<Option<String>>;
    #[blocking(db, instead = "con.xadd_maxlen(key, maxlen, id, items).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn xadd_maxlen<K, ID, F, V>(&mut self, key: K, maxlen: streams::StreamMaxlen, id: ID, items: &[(F, V)]) -> RedisResult<Option<String>>;
    #[blocking(db, instead = "con.xadd_maxlen_map(key, maxlen, id, map).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn xadd_maxlen_map<K, ID, BTM>(&mut self, key: K, maxlen: streams::StreamMaxlen, id: ID, map: BTM) -> RedisResult<Option<String>>;
    #[blocking(db, instead = "con.xdel(key, ids).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn xdel<K, ID>(&mut self, key: K, ids: &[ID]) -> RedisResult<usize>;
    #[blocking(db, instead = "con.xgroup_create(key, group, id).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn xgroup_create<K, G, ID>(&mut self, key: K, group: G, id: ID) -> RedisResult<()>;
    #[blocking(db, instead = "con.xgroup_createconsumer(key, group, consumer).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn xgroup_createconsumer<K, G, C>(&mut self, key: K, group: G, consumer: C) -> RedisResult<bool>;
    #[blocking(db, instead = "con.xgroup_create_mkstream(key, group, id).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn xgroup_create_mkstream<K, G, ID>(&mut self, key: K, group: G, id: ID) -> RedisResult<()>;
    #[blocking(db, instead = "con.xgroup_setid(key, group, id).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn xgroup_setid<K, G, ID>(&mut self, key: K, group: G, id: ID) -> RedisResult<()>;
    #[blocking(db, instead = "con.xgroup_destroy(key, group).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn xgroup_destroy<K, G>(&mut self, key: K, group: G) -> RedisResult<bool>;
    #[blocking(db, instead = "con.xgroup_delconsumer(key, group, consumer).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn xgroup_delconsumer<K, G, C>(&mut self, key: K, group: G, consumer: C) -> RedisResult<usize>;
    #[blocking(db, instead = "con.xlen(key).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn xlen<K>(&mut self, key: K) -> RedisResult<usize>;
    #[blocking(db, instead = "con.xtrim(key, maxlen).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn xtrim<K>(&mut self, key: K, maxlen: streams::StreamMaxlen) -> RedisResult<usize>;
    #[blocking(db, instead = "con.xtrim_options(key, options).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn xtrim_options<K>(&mut self, key: K, options: & streams::StreamTrimOptions) -> RedisResult<usize>;
    #[blocking(db, instead = "con.flushall().await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn flushall(&mut self) -> RedisResult<()>;
    #[blocking(db, instead = "con.flushall_options(options).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn flushall_options(&mut self, options: &crate::FlushAllOptions) -> RedisResult<()>;
    #[blocking(db, instead = "con.flushdb().await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn flushdb(&mut self) -> RedisResult<()>;
    #[blocking(db, instead = "con.flushdb_options(options).await", why = "redis::AsyncTypedCommands has the same methods as async ones")]
    fn flushdb_options(&mut self, options: &crate::FlushDbOptions) -> RedisResult<()>;
}

impl TypedCommands for Client {}
impl TypedCommands for Connection {}

pub trait AsyncCommands {
    async fn lpop<K, RV>(&mut self, key: K, count: Option<std::num::NonZeroUsize>) -> RedisResult<RV>;
    async fn rpop<K, RV>(&mut self, key: K, count: Option<std::num::NonZeroUsize>) -> RedisResult<RV>;
    #[reads]
    async fn get<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[reads]
    async fn mget<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[reads]
    async fn keys<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn set<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    async fn set_options<K, V, RV>(&mut self, key: K, value: V, options: crate::SetOptions) -> RedisResult<RV>;
    async fn mset<K, V, RV>(&mut self, items: &[(K, V)]) -> RedisResult<RV>;
    async fn set_ex<K, V, RV>(&mut self, key: K, value: V, seconds: u64) -> RedisResult<RV>;
    async fn pset_ex<K, V, RV>(&mut self, key: K, value: V, milliseconds: u64) -> RedisResult<RV>;
    async fn set_nx<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    async fn mset_nx<K, V, RV>(&mut self, items: &[(K, V)]) -> RedisResult<RV>;
    async fn getset<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    #[reads]
    async fn getrange<K, RV>(&mut self, key: K, from: isize, to: isize) -> RedisResult<RV>;
    async fn setrange<K, V, RV>(&mut self, key: K, offset: isize, value: V) -> RedisResult<RV>;
    async fn del<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[reads]
    async fn digest<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[reads]
    async fn exists<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[reads]
    async fn key_type<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn expire<K, RV>(&mut self, key: K, seconds: i64) -> RedisResult<RV>;
    async fn expire_at<K, RV>(&mut self, key: K, ts: i64) -> RedisResult<RV>;
    async fn pexpire<K, RV>(&mut self, key: K, ms: i64) -> RedisResult<RV>;
    async fn pexpire_at<K, RV>(&mut self, key: K, ts: i64) -> RedisResult<RV>;
    #[reads]
    async fn expire_time<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[reads]
    async fn pexpire_time<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn persist<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[reads]
    async fn ttl<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[reads]
    async fn pttl<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn get_ex<K, RV>(&mut self, key: K, expire_at: crate::Expiry) -> RedisResult<RV>;
    async fn get_del<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn copy<KSrc, KDst, Db, RV>(&mut self, source: KSrc, destination: KDst, options: crate::CopyOptions<Db>) -> RedisResult<RV>;
    async fn rename<K, N, RV>(&mut self, key: K, new_key: N) -> RedisResult<RV>;
    async fn rename_nx<K, N, RV>(&mut self, key: K, new_key: N) -> RedisResult<RV>;
    async fn unlink<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn append<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    async fn incr<K, V, RV>(&mut self, key: K, delta: V) -> RedisResult<RV>;
    async fn decr<K, V, RV>(&mut self, key: K, delta: V) -> RedisResult<RV>;
    async fn setbit<K, RV>(&mut self, key: K, offset: usize, value: bool) -> RedisResult<RV>;
    #[reads]
    async fn getbit<K, RV>(&mut self, key: K, offset: usize) -> RedisResult<RV>;
    #[reads]
    async fn bitcount<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[reads]
    async fn bitcount_range<K, RV>(&mut self, key: K, start: usize, end: usize) -> RedisResult<RV>;
    async fn bit_and<D, S, RV>(&mut self, dstkey: D, srckeys: S) -> RedisResult<RV>;
    async fn bit_or<D, S, RV>(&mut self, dstkey: D, srckeys: S) -> RedisResult<RV>;
    async fn bit_xor<D, S, RV>(&mut self, dstkey: D, srckeys: S) -> RedisResult<RV>;
    async fn bit_not<D, S, RV>(&mut self, dstkey: D, srckey: S) -> RedisResult<RV>;
    async fn bit_diff<D, S, RV>(&mut self, dstkey: D, srckeys: S) -> RedisResult<RV>;
    async fn bit_diff1<D, S, RV>(&mut self, dstkey: D, srckeys: S) -> RedisResult<RV>;
    async fn bit_and_or<D, S, RV>(&mut self, dstkey: D, srckeys: S) -> RedisResult<RV>;
    async fn bit_one<D, S, RV>(&mut self, dstkey: D, srckeys: S) -> RedisResult<RV>;
    #[reads]
    async fn strlen<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[reads]
    async fn hget<K, F, RV>(&mut self, key: K, field: F) -> RedisResult<RV>;
    #[reads]
    async fn hmget<K, F, RV>(&mut self, key: K, fields: F) -> RedisResult<RV>;
    async fn hget_ex<K, F, RV>(&mut self, key: K, fields: F, expire_at: crate::Expiry) -> RedisResult<RV>;
    async fn hdel<K, F, RV>(&mut self, key: K, field: F) -> RedisResult<RV>;
    async fn hget_del<K, F, RV>(&mut self, key: K, fields: F) -> RedisResult<RV>;
    async fn hset<K, F, V, RV>(&mut self, key: K, field: F, value: V) -> RedisResult<RV>;
    async fn hset_nx<K, F, V, RV>(&mut self, key: K, field: F, value: V) -> RedisResult<RV>;
    async fn hset_multiple<K, F, V, RV>(&mut self, key: K, items: &[(F, V)]) -> RedisResult<RV>;
    async fn hincr<K, F, D, RV>(&mut self, key: K, field: F, delta: D) -> RedisResult<RV>;
    #[reads]
    async fn hexists<K, F, RV>(&mut self, key: K, field: F) -> RedisResult<RV>;
    #[reads]
    async fn httl<K, F, RV>(&mut self, key: K, fields: F) -> RedisResult<RV>;
    #[reads]
    async fn hpttl<K, F, RV>(&mut self, key: K, fields: F) -> RedisResult<RV>;
    async fn hexpire<K, F, RV>(&mut self, key: K, seconds: i64, opt: crate::ExpireOption, fields: F) -> RedisResult<RV>;
    async fn hexpire_at<K, F, RV>(&mut self, key: K, ts: i64, opt: crate::ExpireOption, fields: F) -> RedisResult<RV>;
    #[reads]
    async fn hexpire_time<K, F, RV>(&mut self, key: K, fields: F) -> RedisResult<RV>;
    async fn hpersist<K, F, RV>(&mut self, key: K, fields: F) -> RedisResult<RV>;
    async fn hpexpire<K, F, RV>(&mut self, key: K, milliseconds: i64, opt: crate::ExpireOption, fields: F) -> RedisResult<RV>;
    async fn hpexpire_at<K, F, RV>(&mut self, key: K, ts: i64, opt: crate::ExpireOption, fields: F) -> RedisResult<RV>;
    #[reads]
    async fn hpexpire_time<K, F, RV>(&mut self, key: K, fields: F) -> RedisResult<RV>;
    #[reads]
    async fn hkeys<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[reads]
    async fn hvals<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[reads]
    async fn hgetall<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[reads]
    async fn hlen<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn blmove<S, D, RV>(&mut self, srckey: S, dstkey: D, src_dir: crate::Direction, dst_dir: crate::Direction, timeout: f64) -> RedisResult<RV>;
    async fn blmpop<K, RV>(&mut self, timeout: f64, numkeys: usize, key: K, dir: crate::Direction, count: usize) -> RedisResult<RV>;
    async fn blpop<K, RV>(&mut self, key: K, timeout: f64) -> RedisResult<RV>;
    async fn brpop<K, RV>(&mut self, key: K, timeout: f64) -> RedisResult<RV>;
    async fn brpoplpush<S, D, RV>(&mut self, srckey: S, dstkey: D, timeout: f64) -> RedisResult<RV>;
    #[reads]
    async fn lindex<K, RV>(&mut self, key: K, index: isize) -> RedisResult<RV>;
    async fn linsert_before<K, P, V, RV>(&mut self, key: K, pivot: P, value: V) -> RedisResult<RV>;
    async fn linsert_after<K, P, V, RV>(&mut self, key: K, pivot: P, value: V) -> RedisResult<RV>;
    #[reads]
    async fn llen<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn lmove<S, D, RV>(&mut self, srckey: S, dstkey: D, src_dir: crate::Direction, dst_dir: crate::Direction) -> RedisResult<RV>;
    async fn lmpop<K, RV>(&mut self, numkeys: usize, key: K, dir: crate::Direction, count: usize) -> RedisResult<RV>;
    #[reads]
    async fn lpos<K, V, RV>(&mut self, key: K, value: V, options: crate::LposOptions) -> RedisResult<RV>;
    async fn lpush<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    async fn lpush_exists<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    #[reads]
    async fn lrange<K, RV>(&mut self, key: K, start: isize, stop: isize) -> RedisResult<RV>;
    async fn lrem<K, V, RV>(&mut self, key: K, count: isize, value: V) -> RedisResult<RV>;
    async fn ltrim<K, RV>(&mut self, key: K, start: isize, stop: isize) -> RedisResult<RV>;
    async fn lset<K, V, RV>(&mut self, key: K, index: isize, value: V) -> RedisResult<RV>;
    async fn ping<RV>(&mut self) -> RedisResult<RV>;
    async fn ping_message<K, RV>(&mut self, message: K) -> RedisResult<RV>;
    async fn rpoplpush<K, D, RV>(&mut self, key: K, dstkey: D) -> RedisResult<RV>;
    async fn rpush<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    async fn rpush_exists<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    async fn sadd<K, M, RV>(&mut self, key: K, member: M) -> RedisResult<RV>;
    #[reads]
    async fn scard<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[reads]
    async fn sdiff<K, RV>(&mut self, keys: K) -> RedisResult<RV>;
    async fn sdiffstore<D, K, RV>(&mut self, dstkey: D, keys: K) -> RedisResult<RV>;
    #[reads]
    async fn sinter<K, RV>(&mut self, keys: K) -> RedisResult<RV>;
    async fn sinterstore<D, K, RV>(&mut self, dstkey: D, keys: K) -> RedisResult<RV>;
    #[reads]
    async fn sismember<K, M, RV>(&mut self, key: K, member: M) -> RedisResult<RV>;
    #[reads]
    async fn smismember<K, M, RV>(&mut self, key: K, members: M) -> RedisResult<RV>;
    #[reads]
    async fn smembers<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn smove<S, D, M, RV>(&mut self, srckey: S, dstkey: D, member: M) -> RedisResult<RV>;
    async fn spop<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[reads]
    async fn srandmember<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[reads]
    async fn srandmember_multiple<K, RV>(&mut self, key: K, count: isize) -> RedisResult<RV>;
    async fn srem<K, M, RV>(&mut self, key: K, member: M) -> RedisResult<RV>;
    #[reads]
    async fn sunion<K, RV>(&mut self, keys: K) -> RedisResult<RV>;
    async fn sunionstore<D, K, RV>(&mut self, dstkey: D, keys: K) -> RedisResult<RV>;
    async fn zadd<K, S, M, RV>(&mut self, key: K, member: M, score: S) -> RedisResult<RV>;
    async fn zadd_multiple<K, S, M, RV>(&mut self, key: K, items: &[(S, M)]) -> RedisResult<RV>;
    async fn zadd_options<K, S, M, RV>(&mut self, key: K, member: M, score: S, options:&crate::SortedSetAddOptions) -> RedisResult<RV>;
    async fn zadd_multiple_options<K, S, M, RV>(&mut self, key: K, items: &[(S, M)], options:&crate::SortedSetAddOptions) -> RedisResult<RV>;
    #[reads]
    async fn zcard<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[reads]
    async fn zcount<K, M, MM, RV>(&mut self, key: K, min: M, max: MM) -> RedisResult<RV>;
    async fn zincr<K, M, D, RV>(&mut self, key: K, member: M, delta: D) -> RedisResult<RV>;
    async fn zinterstore<D, K, RV>(&mut self, dstkey: D, keys: K) -> RedisResult<RV>;
    async fn zinterstore_min<D, K, RV>(&mut self, dstkey: D, keys: K) -> RedisResult<RV>;
    async fn zinterstore_max<D, K, RV>(&mut self, dstkey: D, keys: K) -> RedisResult<RV>;
    async fn zinterstore_weights<D, K, W, RV>(&mut self, dstkey: D, keys: &[(K, W)]) -> RedisResult<RV>;
    async fn zinterstore_min_weights<D, K, W, RV>(&mut self, dstkey: D, keys: &[(K, W)]) -> RedisResult<RV>;
    async fn zinterstore_max_weights<D, K, W, RV>(&mut self, dstkey: D, keys: &[(K, W)]) -> RedisResult<RV>;
    #[reads]
    async fn zlexcount<K, M, MM, RV>(&mut self, key: K, min: M, max: MM) -> RedisResult<RV>;
    async fn bzpopmax<K, RV>(&mut self, key: K, timeout: f64) -> RedisResult<RV>;
    async fn zpopmax<K, RV>(&mut self, key: K, count: isize) -> RedisResult<RV>;
    async fn bzpopmin<K, RV>(&mut self, key: K, timeout: f64) -> RedisResult<RV>;
    async fn zpopmin<K, RV>(&mut self, key: K, count: isize) -> RedisResult<RV>;
    async fn bzmpop_max<K, RV>(&mut self, timeout: f64, keys: K, count: isize) -> RedisResult<RV>;
    async fn zmpop_max<K, RV>(&mut self, keys: K, count: isize) -> RedisResult<RV>;
    async fn bzmpop_min<K, RV>(&mut self, timeout: f64, keys: K, count: isize) -> RedisResult<RV>;
    async fn zmpop_min<K, RV>(&mut self, keys: K, count: isize) -> RedisResult<RV>;
    async fn zrandmember<K, RV>(&mut self, key: K, count: Option<isize>) -> RedisResult<RV>;
    async fn zrandmember_withscores<K, RV>(&mut self, key: K, count: isize) -> RedisResult<RV>;
    #[reads]
    async fn zrange<K, RV>(&mut self, key: K, start: isize, stop: isize) -> RedisResult<RV>;
    #[reads]
    async fn zrange_withscores<K, RV>(&mut self, key: K, start: isize, stop: isize) -> RedisResult<RV>;
    #[reads]
    async fn zrangebylex<K, M, MM, RV>(&mut self, key: K, min: M, max: MM) -> RedisResult<RV>;
    #[reads]
    async fn zrangebylex_limit<K, M, MM, RV>(&mut self, key: K, min: M, max: MM, offset: isize, count: isize) -> RedisResult<RV>;
    #[reads]
    async fn zrevrangebylex<K, MM, M, RV>(&mut self, key: K, max: MM, min: M) -> RedisResult<RV>;
    #[reads]
    async fn zrevrangebylex_limit<K, MM, M, RV>(&mut self, key: K, max: MM, min: M, offset: isize, count: isize) -> RedisResult<RV>;
    #[reads]
    async fn zrangebyscore<K, M, MM, RV>(&mut self, key: K, min: M, max: MM) -> RedisResult<RV>;
    #[reads]
    async fn zrangebyscore_withscores<K, M, MM, RV>(&mut self, key: K, min: M, max: MM) -> RedisResult<RV>;
    #[reads]
    async fn zrangebyscore_limit<K, M, MM, RV>(&mut self, key: K, min: M, max: MM, offset: isize, count: isize) -> RedisResult<RV>;
    #[reads]
    async fn zrangebyscore_limit_withscores<K, M, MM, RV>(&mut self, key: K, min: M, max: MM, offset: isize, count: isize) -> RedisResult<RV>;
    #[reads]
    async fn zrank<K, M, RV>(&mut self, key: K, member: M) -> RedisResult<RV>;
    async fn zrem<K, M, RV>(&mut self, key: K, members: M) -> RedisResult<RV>;
    async fn zrembylex<K, M, MM, RV>(&mut self, key: K, min: M, max: MM) -> RedisResult<RV>;
    async fn zremrangebyrank<K, RV>(&mut self, key: K, start: isize, stop: isize) -> RedisResult<RV>;
    async fn zrembyscore<K, M, MM, RV>(&mut self, key: K, min: M, max: MM) -> RedisResult<RV>;
    #[reads]
    async fn zrevrange<K, RV>(&mut self, key: K, start: isize, stop: isize) -> RedisResult<RV>;
    #[reads]
    async fn zrevrange_withscores<K, RV>(&mut self, key: K, start: isize, stop: isize) -> RedisResult<RV>;
    #[reads]
    async fn zrevrangebyscore<K, MM, M, RV>(&mut self, key: K, max: MM, min: M) -> RedisResult<RV>;
    #[reads]
    async fn zrevrangebyscore_withscores<K, MM, M, RV>(&mut self, key: K, max: MM, min: M) -> RedisResult<RV>;
    #[reads]
    async fn zrevrangebyscore_limit<K, MM, M, RV>(&mut self, key: K, max: MM, min: M, offset: isize, count: isize) -> RedisResult<RV>;
    #[reads]
    async fn zrevrangebyscore_limit_withscores<K, MM, M, RV>(&mut self, key: K, max: MM, min: M, offset: isize, count: isize) -> RedisResult<RV>;
    #[reads]
    async fn zrevrank<K, M, RV>(&mut self, key: K, member: M) -> RedisResult<RV>;
    #[reads]
    async fn zscore<K, M, RV>(&mut self, key: K, member: M) -> RedisResult<RV>;
    async fn zscore_multiple<K, M, RV>(&mut self, key: K, members: &[M]) -> RedisResult<RV>;
    async fn zunionstore<D, K, RV>(&mut self, dstkey: D, keys: K) -> RedisResult<RV>;
    async fn zunionstore_min<D, K, RV>(&mut self, dstkey: D, keys: K) -> RedisResult<RV>;
    async fn zunionstore_max<D, K, RV>(&mut self, dstkey: D, keys: K) -> RedisResult<RV>;
    async fn zunionstore_weights<D, K, W, RV>(&mut self, dstkey: D, keys: &[(K, W)]) -> RedisResult<RV>;
    async fn zunionstore_min_weights<D, K, W, RV>(&mut self, dstkey: D, keys: &[(K, W)]) -> RedisResult<RV>;
    async fn zunionstore_max_weights<D, K, W, RV>(&mut self, dstkey: D, keys: &[(K, W)]) -> RedisResult<RV>;
    async fn vdelattr<K, E, RV>(&mut self, key: K, element: E) -> RedisResult<RV>;
    async fn pfadd<K, E, RV>(&mut self, key: K, element: E) -> RedisResult<RV>;
    #[reads]
    async fn pfcount<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn pfmerge<D, S, RV>(&mut self, dstkey: D, srckeys: S) -> RedisResult<RV>;
    async fn publish<K, E, RV>(&mut self, channel: K, message: E) -> RedisResult<RV>;
    async fn spublish<K, E, RV>(&mut self, channel: K, message: E) -> RedisResult<RV>;
    #[reads]
    async fn object_encoding<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[reads]
    async fn object_idletime<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[reads]
    async fn object_freq<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[reads]
    async fn object_refcount<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn client_getname<RV>(&mut self) -> RedisResult<RV>;
    async fn client_id<RV>(&mut self) -> RedisResult<RV>;
    async fn client_setname<K, RV>(&mut self, connection_name: K) -> RedisResult<RV>;
    async fn xack<K, G, I, RV>(&mut self, key: K, group: G, ids: &[I]) -> RedisResult<RV>;
    async fn xnack<K, G, ID, RV>(&mut self, key: K, group: G, ids: &[ID], options: & streams::StreamNackOptions) -> RedisResult<RV>;
    async fn xadd<K, ID, F, V, RV>(&mut self, key: K, id: ID, items: &[(F, V)]) -> RedisResult<RV>;
    async fn xadd_map<K, ID, BTM, RV>(&mut self, key: K, id: ID, map: BTM) -> RedisResult<RV>;
    async fn xadd_options<K, ID, I, RV>(&mut self, key: K, id: ID, items: I, options: & streams::StreamAddOptions) -> RedisResult<RV>;
    async fn xadd_maxlen<K, ID, F, V, RV>(&mut self, key: K, maxlen: streams::StreamMaxlen, id: ID, items: &[(F, V)]) -> RedisResult<RV>;
    async fn xadd_maxlen_map<K, ID, BTM, RV>(&mut self, key: K, maxlen: streams::StreamMaxlen, id: ID, map: BTM) -> RedisResult<RV>;
    async fn xdel<K, ID, RV>(&mut self, key: K, ids: &[ID]) -> RedisResult<RV>;
    async fn xgroup_create<K, G, ID, RV>(&mut self, key: K, group: G, id: ID) -> RedisResult<RV>;
    async fn xgroup_createconsumer<K, G, C, RV>(&mut self, key: K, group: G, consumer: C) -> RedisResult<RV>;
    async fn xgroup_create_mkstream<K, G, ID, RV>(&mut self, key: K, group: G, id: ID) -> RedisResult<RV>;
    async fn xgroup_setid<K, G, ID, RV>(&mut self, key: K, group: G, id: ID) -> RedisResult<RV>;
    async fn xgroup_destroy<K, G, RV>(&mut self, key: K, group: G) -> RedisResult<RV>;
    async fn xgroup_delconsumer<K, G, C, RV>(&mut self, key: K, group: G, consumer: C) -> RedisResult<RV>;
    async fn xlen<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn xrange<K, S, E, RV>(&mut self, key: K, start: S, end: E) -> RedisResult<RV>;
    async fn xrange_all<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn xrange_count<K, S, E, C, RV>(&mut self, key: K, start: S, end: E, count: C) -> RedisResult<RV>;
    async fn xread<K, ID, RV>(&mut self, keys: &[K], ids: &[ID]) -> RedisResult<RV>;
    async fn xread_options<K, ID, RV>(&mut self, keys: &[K], ids: &[ID], options: & streams::StreamReadOptions) -> RedisResult<RV>;
    async fn xrevrange<K, E, S, RV>(&mut self, key: K, end: E, start: S) -> RedisResult<RV>;
    async fn xrevrange_all<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    async fn xrevrange_count<K, E, S, C, RV>(&mut self, key: K, end: E, start: S, count: C) -> RedisResult<RV>;
    async fn xtrim<K, RV>(&mut self, key: K, maxlen: streams::StreamMaxlen) -> RedisResult<RV>;
    async fn xtrim_options<K, RV>(&mut self, key: K, options: & streams::StreamTrimOptions) -> RedisResult<RV>;
    async fn load_script<RV>(&mut self, script: &crate::Script) -> RedisResult<RV>;
    async fn invoke_script<RV>(&mut self, invocation: &crate::ScriptInvocation<>) -> RedisResult<RV>;
    async fn flushall<RV>(&mut self) -> RedisResult<RV>;
    async fn flushall_options<RV>(&mut self, options: &crate::FlushAllOptions) -> RedisResult<RV>;
    async fn flushdb<RV>(&mut self) -> RedisResult<RV>;
    async fn flushdb_options<RV>(&mut self, options: &crate::FlushDbOptions) -> RedisResult<RV>;
    async fn scan<RV>(&mut self) -> RedisResult<AsyncIter<RV>>;
    async fn scan_match<P, RV>(&mut self, pattern: P) -> RedisResult<AsyncIter<RV>>;
    async fn hscan<K, RV>(&mut self, key: K) -> RedisResult<AsyncIter<RV>>;
    async fn hscan_match<K, P, RV>(&mut self, key: K, pattern: P) -> RedisResult<AsyncIter<RV>>;
    async fn sscan<K, RV>(&mut self, key: K) -> RedisResult<AsyncIter<RV>>;
    async fn sscan_match<K, P, RV>(&mut self, key: K, pattern: P) -> RedisResult<AsyncIter<RV>>;
    async fn zscan<K, RV>(&mut self, key: K) -> RedisResult<AsyncIter<RV>>;
    async fn zscan_match<K, P, RV>(&mut self, key: K, pattern: P) -> RedisResult<AsyncIter<RV>>;
}

impl AsyncCommands for aio::Connection {}
impl AsyncCommands for aio::MultiplexedConnection {}
impl AsyncCommands for aio::ConnectionManager {}
impl AsyncCommands for cluster_async::ClusterConnection {}

pub trait AsyncTypedCommands {
    #[reads]
    async fn get<K>(&mut self, key: K) -> RedisResult<Option<String>>;
    #[reads]
    async fn mget<K>(&mut self, key: K) -> RedisResult<Vec<Option<String>>>;
    #[reads]
    async fn keys<K>(&mut self, key: K) -> RedisResult<Vec<String>>;
    async fn set<K, V>(&mut self, key: K, value: V) -> RedisResult<()>;
    async fn set_options<K, V>(&mut self, key: K, value: V, options: crate::SetOptions) -> RedisResult<Option<String>>;
    async fn mset<K, V>(&mut self, items: &[(K, V)]) -> RedisResult<()>;
    async fn set_ex<K, V>(&mut self, key: K, value: V, seconds: u64) -> RedisResult<()>;
    async fn pset_ex<K, V>(&mut self, key: K, value: V, milliseconds: u64) -> RedisResult<()>;
    async fn set_nx<K, V>(&mut self, key: K, value: V) -> RedisResult<bool>;
    async fn mset_nx<K, V>(&mut self, items: &[(K, V)]) -> RedisResult<bool>;
    async fn getset<K, V>(&mut self, key: K, value: V) -> RedisResult<Option<String>>;
    #[reads]
    async fn getrange<K>(&mut self, key: K, from: isize, to: isize) -> RedisResult<String>;
    async fn setrange<K, V>(&mut self, key: K, offset: isize, value: V) -> RedisResult<usize>;
    async fn del<K>(&mut self, key: K) -> RedisResult<usize>;
    #[reads]
    async fn digest<K>(&mut self, key: K) -> RedisResult<Option<String>>;
    #[reads]
    async fn exists<K>(&mut self, key: K) -> RedisResult<bool>;
    async fn expire<K>(&mut self, key: K, seconds: i64) -> RedisResult<bool>;
    async fn expire_at<K>(&mut self, key: K, ts: i64) -> RedisResult<bool>;
    async fn pexpire<K>(&mut self, key: K, ms: i64) -> RedisResult<bool>;
    async fn pexpire_at<K>(&mut self, key: K, ts: i64) -> RedisResult<bool>;
    async fn persist<K>(&mut self, key: K) -> RedisResult<bool>;
    async fn get_ex<K>(&mut self, key: K, expire_at: crate::Expiry) -> RedisResult<Option<String>>;
    async fn get_del<K>(&mut self, key: K) -> RedisResult<Option<String>>;
    async fn copy<KSrc, KDst, Db>(&mut self, source: KSrc, destination: KDst, options: crate::CopyOptions<Db>) -> RedisResult<bool>;
    async fn rename<K, N>(&mut self, key: K, new_key: N) -> RedisResult<()>;
    async fn rename_nx<K, N>(&mut self, key: K, new_key: N) -> RedisResult<bool>;
    async fn unlink<K>(&mut self, key: K) -> RedisResult<usize>;
    async fn append<K, V>(&mut self, key: K, value: V) -> RedisResult<usize>;
    async fn incr<K, V>(&mut self, key: K, delta: V) -> RedisResult<isize>;
    async fn decr<K, V>(&mut self, key: K, delta: V) -> RedisResult<isize>;
    async fn setbit<K>(&mut self, key: K, offset: usize, value: bool) -> RedisResult<bool>;
    #[reads]
    async fn getbit<K>(&mut self, key: K, offset: usize) -> RedisResult<bool>;
    #[reads]
    async fn bitcount<K>(&mut self, key: K) -> RedisResult<usize>;
    #[reads]
    async fn bitcount_range<K>(&mut self, key: K, start: usize, end: usize) -> RedisResult<usize>;
    async fn bit_and<D, S>(&mut self, dstkey: D, srckeys: S) -> RedisResult<usize>;
    async fn bit_or<D, S>(&mut self, dstkey: D, srckeys: S) -> RedisResult<usize>;
    async fn bit_xor<D, S>(&mut self, dstkey: D, srckeys: S) -> RedisResult<usize>;
    async fn bit_not<D, S>(&mut self, dstkey: D, srckey: S) -> RedisResult<usize>;
    async fn bit_diff<D, S>(&mut self, dstkey: D, srckeys: S) -> RedisResult<usize>;
    async fn bit_diff1<D, S>(&mut self, dstkey: D, srckeys: S) -> RedisResult<usize>;
    async fn bit_and_or<D, S>(&mut self, dstkey: D, srckeys: S) -> RedisResult<usize>;
    async fn bit_one<D, S>(&mut self, dstkey: D, srckeys: S) -> RedisResult<usize>;
    #[reads]
    async fn strlen<K>(&mut self, key: K) -> RedisResult<usize>;
    #[reads]
    async fn hget<K, F>(&mut self, key: K, field: F) -> RedisResult<Option<String>>;
    #[reads]
    async fn hmget<K, F>(&mut self, key: K, fields: F) -> RedisResult<Vec<String>>;
    async fn hget_ex<K, F>(&mut self, key: K, fields: F, expire_at: crate::Expiry) -> RedisResult<Vec<String>>;
    async fn hdel<K, F>(&mut self, key: K, field: F) -> RedisResult<usize>;
    async fn hget_del<K, F>(&mut self, key: K, fields: F) -> RedisResult<Vec<Option<String>>>;
    async fn hset<K, F, V>(&mut self, key: K, field: F, value: V) -> RedisResult<usize>;
    async fn hset_nx<K, F, V>(&mut self, key: K, field: F, value: V) -> RedisResult<bool>;
    async fn hset_multiple<K, F, V>(&mut self, key: K, items: &[(F, V)]) -> RedisResult<()>;
    async fn hincr<K, F, D>(&mut self, key: K, field: F, delta: D) -> RedisResult<f64>;
    #[reads]
    async fn hexists<K, F>(&mut self, key: K, field: F) -> RedisResult<bool>;
    #[reads]
    async fn hkeys<K>(&mut self, key: K) -> RedisResult<Vec<String>>;
    #[reads]
    async fn hvals<K>(&mut self, key: K) -> RedisResult<Vec<String>>;
    #[reads]
    async fn hlen<K>(&mut self, key: K) -> RedisResult<usize>;
    async fn blmove<S, D>(&mut self, srckey: S, dstkey: D, src_dir: crate::Direction, dst_dir: crate::Direction, timeout: f64) -> RedisResult<Option<String>>;
    async fn brpoplpush<S, D>(&mut self, srckey: S, dstkey: D, timeout: f64) -> RedisResult<Option<String>>;
    #[reads]
    async fn lindex<K>(&mut self, key: K, index: isize) -> RedisResult<Option<String>>;
    async fn linsert_before<K, P, V>(&mut self, key: K, pivot: P, value: V) -> RedisResult<isize>;
    async fn linsert_after<K, P, V>(&mut self, key: K, pivot: P, value: V) -> RedisResult<isize>;
    #[reads]
    async fn llen<K>(&mut self, key: K) -> RedisResult<usize>;
    async fn lmove<S, D>(&mut self, srckey: S, dstkey: D, src_dir: crate::Direction, dst_dir: crate::Direction) -> RedisResult<String>;
    async fn lpush<K, V>(&mut self, key: K, value: V) -> RedisResult<usize>;
    async fn lpush_exists<K, V>(&mut self, key: K, value: V) -> RedisResult<usize>;
    #[reads]
    async fn lrange<K>(&mut self, key: K, start: isize, stop: isize) -> RedisResult<Vec<String>>;
    async fn lrem<K, V>(&mut self, key: K, count: isize, value: V) -> RedisResult<usize>;
    async fn ltrim<K>(&mut self, key: K, start: isize, stop: isize) -> RedisResult<()>;
    async fn lset<K, V>(&mut self, key: K, index: isize, value: V) -> RedisResult<()>;
    async fn ping(&mut self) -> RedisResult<String>;
    async fn ping_message<K>(&mut self, message: K) -> RedisResult<String>;
    async fn rpoplpush<K, D>(&mut self, key: K, dstkey: D) -> RedisResult<Option<String>>;
    async fn rpush<K, V>(&mut self, key: K, value: V) -> RedisResult<usize>;
    async fn rpush_exists<K, V>(&mut self, key: K, value: V) -> RedisResult<usize>;
    async fn sadd<K, M>(&mut self, key: K, member: M) -> RedisResult<usize>;
    #[reads]
    async fn scard<K>(&mut self, key: K) -> RedisResult<usize>;
    async fn sdiffstore<D, K>(&mut self, dstkey: D, keys: K) -> RedisResult<usize>;
    async fn sinterstore<D, K>(&mut self, dstkey: D, keys: K) -> RedisResult<usize>;
    #[reads]
    async fn sismember<K, M>(&mut self, key: K, member: M) -> RedisResult<bool>;
    #[reads]
    async fn smismember<K, M>(&mut self, key: K, members: M) -> RedisResult<Vec<bool>>;
    async fn smove<S, D, M>(&mut self, srckey: S, dstkey: D, member: M) -> RedisResult<bool>;
    #[reads]
    async fn srandmember<K>(&mut self, key: K) -> RedisResult<Option<String>>;
    #[reads]
    async fn srandmember_multiple<K>(&mut self, key: K, count: isize) -> RedisResult<Vec<String>>;
    async fn srem<K, M>(&mut self, key: K, member: M) -> RedisResult<usize>;
    async fn sunionstore<D, K>(&mut self, dstkey: D, keys: K) -> RedisResult<usize>;
    async fn zadd<K, S, M>(&mut self, key: K, member: M, score: S) -> RedisResult<usize>;
    async fn zadd_multiple<K, S, M>(&mut self, key: K, items: &[(S, M)]) -> RedisResult<usize>;
    async fn zadd_options<K, S, M>(&mut self, key: K, member: M, score: S, options:&crate::SortedSetAddOptions) -> RedisResult<usize>;
    async fn zadd_multiple_options<K, S, M>(&mut self, key: K, items: &[(S, M)], options:&crate::SortedSetAddOptions) -> RedisResult<usize>;
    #[reads]
    async fn zcard<K>(&mut self, key: K) -> RedisResult<usize>;
    #[reads]
    async fn zcount<K, M, MM>(&mut self, key: K, min: M, max: MM) -> RedisResult<usize>;
    async fn zincr<K, M, D>(&mut self, key: K, member: M, delta: D) -> RedisResult<f64>;
    async fn zinterstore<D, K>(&mut self, dstkey: D, keys: K) -> RedisResult<usize>;
    async fn zinterstore_min<D, K>(&mut self, dstkey: D, keys: K) -> RedisResult<usize>;
    async fn zinterstore_max<D, K>(&mut self, dstkey: D, keys: K) -> RedisResult<usize>;
    async fn zinterstore_weights<D, K, W>(&mut self, dstkey: D, keys: &[(K, W)]) -> RedisResult<usize>;
    async fn zinterstore_min_weights<D, K, W>(&mut self, dstkey: D, keys: &[(K, W)]) -> RedisResult<usize>;
    async fn zinterstore_max_weights<D, K, W>(&mut self, dstkey: D, keys: &[(K, W)]) -> RedisResult<usize>;
    #[reads]
    async fn zlexcount<K, M, MM>(&mut self, key: K, min: M, max: MM) -> RedisResult<usize>;
    async fn zpopmax<K>(&mut self, key: K, count: isize) -> RedisResult<Vec<String>>;
    async fn zpopmin<K>(&mut self, key: K, count: isize) -> RedisResult<Vec<String>>;
    #[reads]
    async fn zrange<K>(&mut self, key: K, start: isize, stop: isize) -> RedisResult<Vec<String>>;
    #[reads]
    async fn zrangebylex<K, M, MM>(&mut self, key: K, min: M, max: MM) -> RedisResult<Vec<String>>;
    #[reads]
    async fn zrangebylex_limit<K, M, MM>(&mut self, key: K, min: M, max: MM, offset: isize, count: isize) -> RedisResult<Vec<String>>;
    #[reads]
    async fn zrevrangebylex<K, MM, M>(&mut self, key: K, max: MM, min: M) -> RedisResult<Vec<String>>;
    #[reads]
    async fn zrevrangebylex_limit<K, MM, M>(&mut self, key: K, max: MM, min: M, offset: isize, count: isize) -> RedisResult<Vec<String>>;
    #[reads]
    async fn zrangebyscore<K, M, MM>(&mut self, key: K, min: M, max: MM) -> RedisResult<Vec<String>>;
    #[reads]
    async fn zrangebyscore_limit<K, M, MM>(&mut self, key: K, min: M, max: MM, offset: isize, count: isize) -> RedisResult<Vec<String>>;
    #[reads]
    async fn zrank<K, M>(&mut self, key: K, member: M) -> RedisResult<Option<usize>>;
    async fn zrem<K, M>(&mut self, key: K, members: M) -> RedisResult<usize>;
    async fn zrembylex<K, M, MM>(&mut self, key: K, min: M, max: MM) -> RedisResult<usize>;
    async fn zremrangebyrank<K>(&mut self, key: K, start: isize, stop: isize) -> RedisResult<usize>;
    async fn zrembyscore<K, M, MM>(&mut self, key: K, min: M, max: MM) -> RedisResult<usize>;
    #[reads]
    async fn zrevrange<K>(&mut self, key: K, start: isize, stop: isize) -> RedisResult<Vec<String>>;
    #[reads]
    async fn zrevrange_withscores<K>(&mut self, key: K, start: isize, stop: isize) -> RedisResult<Vec<String>>;
    #[reads]
    async fn zrevrangebyscore<K, MM, M>(&mut self, key: K, max: MM, min: M) -> RedisResult<Vec<String>>;
    #[reads]
    async fn zrevrangebyscore_withscores<K, MM, M>(&mut self, key: K, max: MM, min: M) -> RedisResult<Vec<String>>;
    #[reads]
    async fn zrevrangebyscore_limit<K, MM, M>(&mut self, key: K, max: MM, min: M, offset: isize, count: isize) -> RedisResult<Vec<String>>;
    #[reads]
    async fn zrevrangebyscore_limit_withscores<K, MM, M>(&mut self, key: K, max: MM, min: M, offset: isize, count: isize) -> RedisResult<Vec<String>>;
    #[reads]
    async fn zrevrank<K, M>(&mut self, key: K, member: M) -> RedisResult<Option<usize>>;
    #[reads]
    async fn zscore<K, M>(&mut self, key: K, member: M) -> RedisResult<Option<f64>>;
    async fn zunionstore<D, K>(&mut self, dstkey: D, keys: K) -> RedisResult<usize>;
    async fn zunionstore_min<D, K>(&mut self, dstkey: D, keys: K) -> RedisResult<usize>;
    async fn zunionstore_max<D, K>(&mut self, dstkey: D, keys: K) -> RedisResult<usize>;
    async fn zunionstore_weights<D, K, W>(&mut self, dstkey: D, keys: &[(K, W)]) -> RedisResult<usize>;
    async fn zunionstore_min_weights<D, K, W>(&mut self, dstkey: D, keys: &[(K, W)]) -> RedisResult<usize>;
    async fn zunionstore_max_weights<D, K, W>(&mut self, dstkey: D, keys: &[(K, W)]) -> RedisResult<usize>;
    async fn vdelattr<K, E>(&mut self, key: K, element: E) -> RedisResult<bool>;
    async fn pfadd<K, E>(&mut self, key: K, element: E) -> RedisResult<bool>;
    #[reads]
    async fn pfcount<K>(&mut self, key: K) -> RedisResult<usize>;
    async fn pfmerge<D, S>(&mut self, dstkey: D, srckeys: S) -> RedisResult<()>;
    async fn publish<K, E>(&mut self, channel: K, message: E) -> RedisResult<usize>;
    async fn spublish<K, E>(&mut self, channel: K, message: E) -> RedisResult<usize>;
    #[reads]
    async fn object_encoding<K>(&mut self, key: K) -> RedisResult<Option<String>>;
    #[reads]
    async fn object_idletime<K>(&mut self, key: K) -> RedisResult<Option<usize>>;
    #[reads]
    async fn object_freq<K>(&mut self, key: K) -> RedisResult<Option<usize>>;
    #[reads]
    async fn object_refcount<K>(&mut self, key: K) -> RedisResult<Option<usize>>;
    async fn client_getname(&mut self) -> RedisResult<Option<String>>;
    async fn client_id(&mut self) -> RedisResult<isize>;
    async fn client_setname<K>(&mut self, connection_name: K) -> RedisResult<()>;
    async fn xack<K, G, I>(&mut self, key: K, group: G, ids: &[I]) -> RedisResult<usize>;
    async fn xnack<K, G, ID>(&mut self, key: K, group: G, ids: &[ID], options: & streams::StreamNackOptions) -> RedisResult<usize>;
    async fn xadd<K, ID, F, V>(&mut self, key: K, id: ID, items: &[(F, V)]) -> RedisResult<Option<String>>;
    async fn xadd_map<K, ID, BTM>(&mut self, key: K, id: ID, map: BTM) -> RedisResult<Option<String>>;
    async fn xadd_options<K, ID, I>(&mut self, key: K, id: ID, items: I, options: & streams::StreamAddOptions) -> RedisResult<Option<String>>;
    async fn xadd_maxlen<K, ID, F, V>(&mut self, key: K, maxlen: streams::StreamMaxlen, id: ID, items: &[(F, V)]) -> RedisResult<Option<String>>;
    async fn xadd_maxlen_map<K, ID, BTM>(&mut self, key: K, maxlen: streams::StreamMaxlen, id: ID, map: BTM) -> RedisResult<Option<String>>;
    async fn xdel<K, ID>(&mut self, key: K, ids: &[ID]) -> RedisResult<usize>;
    async fn xgroup_create<K, G, ID>(&mut self, key: K, group: G, id: ID) -> RedisResult<()>;
    async fn xgroup_createconsumer<K, G, C>(&mut self, key: K, group: G, consumer: C) -> RedisResult<bool>;
    async fn xgroup_create_mkstream<K, G, ID>(&mut self, key: K, group: G, id: ID) -> RedisResult<()>;
    async fn xgroup_setid<K, G, ID>(&mut self, key: K, group: G, id: ID) -> RedisResult<()>;
    async fn xgroup_destroy<K, G>(&mut self, key: K, group: G) -> RedisResult<bool>;
    async fn xgroup_delconsumer<K, G, C>(&mut self, key: K, group: G, consumer: C) -> RedisResult<usize>;
    async fn xlen<K>(&mut self, key: K) -> RedisResult<usize>;
    async fn xtrim<K>(&mut self, key: K, maxlen: streams::StreamMaxlen) -> RedisResult<usize>;
    async fn xtrim_options<K>(&mut self, key: K, options: & streams::StreamTrimOptions) -> RedisResult<usize>;
    async fn flushall(&mut self) -> RedisResult<()>;
    async fn flushall_options(&mut self, options: &crate::FlushAllOptions) -> RedisResult<()>;
    async fn flushdb(&mut self) -> RedisResult<()>;
    async fn flushdb_options(&mut self, options: &crate::FlushDbOptions) -> RedisResult<()>;
}

impl AsyncTypedCommands for aio::Connection {}
impl AsyncTypedCommands for aio::MultiplexedConnection {}
impl AsyncTypedCommands for aio::ConnectionManager {}
impl AsyncTypedCommands for cluster_async::ClusterConnection {}

pub mod aio {
    use crate::{Client, Msg, RedisResult};

    pub trait ConnectionLike {}

    impl ConnectionLike for Connection {}
    impl ConnectionLike for MultiplexedConnection {}
    impl ConnectionLike for ConnectionManager {}
    impl ConnectionLike for crate::cluster_async::ClusterConnection {}

    // Until 0.27.
    pub struct Connection;

    impl Connection {
        pub fn into_pubsub(self) -> PubSub;
        pub fn into_monitor(self) -> Monitor;
    }

    pub struct MultiplexedConnection;

    impl MultiplexedConnection {
        pub fn set_response_timeout(&mut self, timeout: std::time::Duration);
        pub async fn subscribe<T>(&mut self, channel_name: T) -> RedisResult<()>;
        pub async fn unsubscribe<T>(&mut self, channel_name: T) -> RedisResult<()>;
        pub async fn psubscribe<T>(&mut self, channel_pattern: T) -> RedisResult<()>;
        pub async fn punsubscribe<T>(&mut self, channel_pattern: T) -> RedisResult<()>;
    }

    impl Clone for MultiplexedConnection {}

    pub struct ConnectionManager;

    impl ConnectionManager {
        pub async fn new(client: Client) -> RedisResult<Self>;
        pub async fn new_with_config(client: Client, config: ConnectionManagerConfig) -> RedisResult<Self>;
        pub async fn subscribe<T>(&mut self, channel_name: T) -> RedisResult<()>;
        pub async fn unsubscribe<T>(&mut self, channel_name: T) -> RedisResult<()>;
        pub async fn psubscribe<T>(&mut self, channel_pattern: T) -> RedisResult<()>;
        pub async fn punsubscribe<T>(&mut self, channel_pattern: T) -> RedisResult<()>;
    }

    impl Clone for ConnectionManager {}

    pub struct ConnectionManagerConfig;

    impl ConnectionManagerConfig {
        pub fn new() -> Self;
    }

    pub struct PubSub;

    impl PubSub {
        pub async fn subscribe<T>(&mut self, channel_name: T) -> RedisResult<()>;
        pub async fn unsubscribe<T>(&mut self, channel_name: T) -> RedisResult<()>;
        pub async fn psubscribe<T>(&mut self, channel_pattern: T) -> RedisResult<()>;
        pub async fn punsubscribe<T>(&mut self, channel_pattern: T) -> RedisResult<()>;
        pub fn on_message(&mut self) -> impl futures_core::Stream<Item = Msg>;
        pub fn into_on_message(self) -> impl futures_core::Stream<Item = Msg>;
        pub fn split(self) -> (PubSubSink, PubSubStream);
    }

    pub struct PubSubSink;

    impl PubSubSink {
        pub async fn subscribe<T>(&mut self, channel_name: T) -> RedisResult<()>;
        pub async fn unsubscribe<T>(&mut self, channel_name: T) -> RedisResult<()>;
        pub async fn psubscribe<T>(&mut self, channel_pattern: T) -> RedisResult<()>;
        pub async fn punsubscribe<T>(&mut self, channel_pattern: T) -> RedisResult<()>;
    }

    pub struct PubSubStream;

    impl futures_core::Stream for PubSubStream {
        type Item = Msg;
    }

    pub struct Monitor;

    impl Monitor {
        pub async fn monitor(&mut self) -> RedisResult<()>;
    }
}

pub mod cluster {
    use crate::RedisResult;

    pub struct ClusterClient;

    impl ClusterClient {
        pub fn new<I>(initial_nodes: I) -> RedisResult<ClusterClient>;
        #[blocking(db, instead = "client.get_async_connection().await")]
        pub fn get_connection(&self) -> RedisResult<ClusterConnection>;
        pub async fn get_async_connection(&self) -> RedisResult<crate::cluster_async::ClusterConnection>;
    }

    pub struct ClusterConnection;

    impl crate::ConnectionLike for ClusterConnection {}
    impl crate::Commands for ClusterConnection {}
    impl crate::TypedCommands for ClusterConnection {}
}

pub mod cluster_async {
    pub struct ClusterConnection;

    impl Clone for ClusterConnection {}
}

pub mod streams {
    pub struct StreamReadReply;
    pub struct StreamRangeReply;
    pub struct StreamReadOptions;
}

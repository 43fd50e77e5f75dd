//! rumqttc: an MQTT client on tokio, and one that blocks.

#![since("0.5")]

pub enum QoS {
    AtMostOnce,
    AtLeastOnce,
    ExactlyOnce,
}

pub struct MqttOptions;

impl MqttOptions {
    pub fn new<S, T>(id: S, host: T, port: u16) -> MqttOptions;
}

pub struct ClientError;
pub struct ConnectionError;
pub struct RecvError;
pub struct Event;

pub struct AsyncClient;

impl Clone for AsyncClient {}

impl AsyncClient {
    pub fn new(options: MqttOptions, cap: usize) -> (AsyncClient, EventLoop);
    pub async fn publish<S, V>(&self, topic: S, qos: QoS, retain: bool, payload: V) -> Result<(), ClientError>;
    pub async fn subscribe<S>(&self, topic: S, qos: QoS) -> Result<(), ClientError>;
    pub async fn unsubscribe<S>(&self, topic: S) -> Result<(), ClientError>;
    pub async fn disconnect(&self) -> Result<(), ClientError>;
}

pub struct EventLoop;

impl EventLoop {
    #[needs_runtime(tokio)]
    #[needs_driver(io)]
    pub async fn poll(&mut self) -> Result<Event, ConnectionError>;
}

pub struct Client;

impl Clone for Client {}

impl Client {
    pub fn new(options: MqttOptions, cap: usize) -> (Client, Connection);
}

pub struct Connection;

impl Connection {
    #[blocking(net, instead = "eventloop.poll().await", why = "rumqttc::AsyncClient::new gives an event loop in place of the connection")]
    pub fn iter(&mut self) -> Iter;
    #[blocking(net, instead = "eventloop.poll().await", why = "rumqttc::AsyncClient::new gives an event loop in place of the connection")]
    pub fn recv(&mut self) -> Result<Result<Event, ConnectionError>, RecvError>;
}

pub struct Iter;

impl Iterator for Iter {
    type Item = Result<Event, ConnectionError>;
}

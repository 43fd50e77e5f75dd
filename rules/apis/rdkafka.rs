pub mod error {
    pub enum KafkaError {}

    impl std::error::Error for KafkaError {}

    pub type KafkaResult<T> = Result<T, KafkaError>;
}

pub use config::ClientConfig;
pub use topic_partition_list::TopicPartitionList;

pub mod topic_partition_list {
    pub struct TopicPartitionList;

    impl TopicPartitionList {
        pub fn new() -> TopicPartitionList;
    }
}

pub mod metadata {
    pub struct Metadata;
}

pub mod groups {
    pub struct GroupList;
}

pub mod client {
    pub struct Client<C>;

    impl<C> Client<C> {
        #[blocking(net)]
        pub fn fetch_metadata<T>(
            &self,
            topic: Option<&str>,
            timeout: T,
        ) -> crate::error::KafkaResult<crate::metadata::Metadata>;
        #[blocking(net)]
        pub fn fetch_watermarks<T>(
            &self,
            topic: &str,
            partition: i32,
            timeout: T,
        ) -> crate::error::KafkaResult<(i64, i64)>;
    }
}

pub mod config {
    use crate::error::KafkaResult;

    pub trait FromClientConfig {}
    pub trait FromClientConfigAndContext<C> {}

    pub struct ClientConfig;

    impl Clone for ClientConfig {}

    impl ClientConfig {
        pub fn new() -> ClientConfig;
        pub fn set<K, V>(&mut self, key: K, value: V) -> &mut ClientConfig;
        pub fn set_log_level<L>(&mut self, log_level: L) -> &mut ClientConfig;
        pub fn create<T: FromClientConfig>(&self) -> KafkaResult<T>;
        pub fn create_with_context<C, T: FromClientConfigAndContext<C>>(&self, context: C) -> KafkaResult<T>;
    }
}

pub mod consumer {
    use crate::error::KafkaResult;
    use crate::topic_partition_list::TopicPartitionList;

    pub struct DefaultConsumerContext;

    pub trait Consumer<C> {
        fn client(&self) -> &crate::client::Client<C>;
        fn subscribe(&self, topics: &[&str]) -> KafkaResult<()>;
        fn unsubscribe(&self);
        fn assign(&self, assignment: &TopicPartitionList) -> KafkaResult<()>;
        #[blocking(net)]
        fn seek<T>(&self, topic: &str, partition: i32, offset: crate::Offset, timeout: T) -> KafkaResult<()>;
        #[blocking(net)]
        fn seek_partitions<T>(&self, list: TopicPartitionList, timeout: T) -> KafkaResult<TopicPartitionList>;
        #[blocking(net)]
        fn committed<T>(&self, timeout: T) -> KafkaResult<TopicPartitionList>;
        #[blocking(net)]
        fn committed_offsets<T>(&self, list: TopicPartitionList, timeout: T) -> KafkaResult<TopicPartitionList>;
        #[blocking(net)]
        fn offsets_for_timestamp<T>(&self, timestamp: i64, timeout: T) -> KafkaResult<TopicPartitionList>;
        #[blocking(net)]
        fn offsets_for_times<T>(&self, list: TopicPartitionList, timeout: T) -> KafkaResult<TopicPartitionList>;
        fn position(&self) -> KafkaResult<TopicPartitionList>;
        fn assignment(&self) -> KafkaResult<TopicPartitionList>;
        #[blocking(net)]
        fn fetch_metadata<T>(&self, topic: Option<&str>, timeout: T) -> KafkaResult<crate::metadata::Metadata>;
        #[blocking(net)]
        fn fetch_watermarks<T>(&self, topic: &str, partition: i32, timeout: T) -> KafkaResult<(i64, i64)>;
        #[blocking(net)]
        fn fetch_group_list<T>(&self, group: Option<&str>, timeout: T) -> KafkaResult<crate::groups::GroupList>;
    }

    pub struct BaseConsumer<C = DefaultConsumerContext>;

    // With a timeout of zero it only looks: that is for the reader to tell.
    impl<C> BaseConsumer<C> {
        pub fn poll<T>(&self, timeout: T) -> Option<KafkaResult<crate::message::BorrowedMessage>>;
    }

    impl crate::config::FromClientConfig for BaseConsumer {}
    impl<C> crate::config::FromClientConfigAndContext<C> for BaseConsumer<C> {}
    impl<C> Consumer<C> for BaseConsumer<C> {}

    pub struct StreamConsumer<C = DefaultConsumerContext>;

    impl<C> StreamConsumer<C> {
        pub async fn recv(&self) -> KafkaResult<crate::message::BorrowedMessage>;
    }

    impl crate::config::FromClientConfig for StreamConsumer {}
    impl<C> crate::config::FromClientConfigAndContext<C> for StreamConsumer<C> {}
    impl<C> Consumer<C> for StreamConsumer<C> {}
}

pub enum Offset {
    Beginning,
    End,
    Stored,
}

pub mod message {
    pub struct BorrowedMessage;
}

pub mod producer {
    use crate::error::KafkaResult;

    pub struct DefaultProducerContext;

    pub trait Producer<C = DefaultProducerContext> {
        fn client(&self) -> &crate::client::Client<C>;
        #[blocking(net)]
        fn flush<T>(&self, timeout: T) -> KafkaResult<()>;
        #[blocking(net)]
        fn init_transactions<T>(&self, timeout: T) -> KafkaResult<()>;
        fn begin_transaction(&self) -> KafkaResult<()>;
        #[blocking(net)]
        fn commit_transaction<T>(&self, timeout: T) -> KafkaResult<()>;
        #[blocking(net)]
        fn abort_transaction<T>(&self, timeout: T) -> KafkaResult<()>;
    }

    pub struct FutureProducer<C = DefaultProducerContext>;

    impl<C> Clone for FutureProducer<C> {}
    impl crate::config::FromClientConfig for FutureProducer {}
    impl<C> crate::config::FromClientConfigAndContext<C> for FutureProducer<C> {}
    impl<C> Producer<C> for FutureProducer<C> {}

    pub struct BaseProducer<C = DefaultProducerContext>;

    impl crate::config::FromClientConfig for BaseProducer {}
    impl<C> crate::config::FromClientConfigAndContext<C> for BaseProducer<C> {}
    impl<C> Producer<C> for BaseProducer<C> {}
}

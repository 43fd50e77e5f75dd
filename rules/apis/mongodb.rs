// As of 3.0: methods make an action, which is awaited (async) or `run` (sync). 2.x's sync methods block themselves;
// of that only `Client` is known here.

#![since("1.0")]

pub use bson;
use bson::Document;

pub mod error {
    pub type Result<T> = std::result::Result<T, Error>;

    pub struct Error;

    impl std::error::Error for Error {}
}

use error::Result;

pub struct Client;

impl Client {
    pub async fn with_uri_str<S>(uri: S) -> Result<Self>;
    pub fn with_options(options: options::ClientOptions) -> Result<Self>;
    pub async fn shutdown(self);
    pub fn database(&self, name: &str) -> Database;
    pub fn default_database(&self) -> Option<Database>;
    pub fn list_database_names(&self) -> action::ListDatabaseNames;
    pub fn start_session(&self) -> action::StartSession;
}

impl Clone for Client {}

pub struct Database;

impl Database {
    pub fn client(&self) -> &Client;
    pub fn name(&self) -> &str;
    pub fn collection<T>(&self, name: &str) -> Collection<T>;
    pub fn run_command(&self, command: Document) -> action::RunCommand;
    pub fn list_collection_names(&self) -> action::ListCollectionNames;
    pub fn create_collection<N>(&self, name: N) -> action::CreateCollection;
    pub fn aggregate<I>(&self, pipeline: I) -> action::Aggregate;
    pub fn drop(&self) -> action::DropDatabase;
}

impl Clone for Database {}

pub struct Collection<T>;

impl<T> Collection<T> {
    pub fn client(&self) -> &Client;
    pub fn name(&self) -> &str;
    pub fn clone_with_type<U>(&self) -> Collection<U>;
    #[reads]
    pub fn find(&self, filter: Document) -> action::Find<T>;
    #[reads]
    pub fn find_one(&self, filter: Document) -> action::FindOne<T>;
    pub fn aggregate<I>(&self, pipeline: I) -> action::Aggregate;
    #[reads]
    pub fn estimated_document_count(&self) -> action::EstimatedDocumentCount;
    #[reads]
    pub fn count_documents(&self, filter: Document) -> action::CountDocuments;
    #[reads]
    pub fn distinct<F>(&self, field_name: F, filter: Document) -> action::Distinct;
    pub fn insert_one<D>(&self, doc: D) -> action::InsertOne;
    pub fn insert_many<D>(&self, docs: D) -> action::InsertMany;
    pub fn replace_one<D>(&self, query: Document, replacement: D) -> action::ReplaceOne;
    pub fn update_one<D>(&self, query: Document, update: D) -> action::Update;
    pub fn update_many<D>(&self, query: Document, update: D) -> action::Update;
    pub fn delete_one(&self, query: Document) -> action::Delete;
    pub fn delete_many(&self, query: Document) -> action::Delete;
    pub fn find_one_and_delete(&self, filter: Document) -> action::FindOneAndDelete<T>;
    pub fn find_one_and_update<D>(&self, filter: Document, update: D) -> action::FindOneAndUpdate<T>;
    pub fn find_one_and_replace<D>(&self, filter: Document, replacement: D) -> action::FindOneAndReplace<T>;
    pub fn create_index(&self, index: IndexModel) -> action::CreateIndex;
    pub fn create_indexes<I>(&self, indexes: I) -> action::CreateIndexes;
    pub fn list_index_names(&self) -> action::ListIndexNames;
    pub fn drop_index<N>(&self, name: N) -> action::DropIndex;
    pub fn drop_indexes(&self) -> action::DropIndex;
    pub fn drop(&self) -> action::DropCollection;
}

impl<T> Clone for Collection<T> {}

pub struct Cursor<T>;

impl<T> Cursor<T> {
    pub async fn advance(&mut self) -> Result<bool>;
    pub fn deserialize_current(&self) -> Result<T>;
}

impl<T> futures_core::Stream for Cursor<T> {
    type Item = Result<T>;
}

pub struct ClientSession;
pub struct IndexModel;

pub mod options {
    use crate::error::Result;

    pub struct ClientOptions;

    impl ClientOptions {
        pub async fn parse<S>(s: S) -> Result<Self>;
    }

    pub enum ReturnDocument {
        After,
        Before,
    }

    pub struct FindOptions;
    pub struct FindOneOptions;
    pub struct UpdateOptions;
}

pub mod results {
    pub struct InsertOneResult {
        pub inserted_id: bson::Bson,
    }

    pub struct InsertManyResult {
        pub inserted_ids: std::collections::HashMap<usize, bson::Bson>,
    }

    pub struct UpdateResult {
        pub matched_count: u64,
        pub modified_count: u64,
        pub upserted_id: Option<bson::Bson>,
    }

    pub struct DeleteResult {
        pub deleted_count: u64,
    }

    pub struct CreateIndexResult {
        pub index_name: String,
    }

    pub struct CreateIndexesResult {
        pub index_names: Vec<String>,
    }
}

pub mod action {
    use crate::error::Result;
    use crate::{ClientSession, Cursor, options, results};

    pub struct Find<T>;

    impl<T> Find<T> {
        pub fn session<S>(self, value: S) -> Self;
        pub fn with_options<O>(self, options: O) -> Self;
        pub fn limit(self, value: i64) -> Self;
        pub fn skip(self, value: u64) -> Self;
        pub fn sort(self, value: bson::Document) -> Self;
        pub fn projection(self, value: bson::Document) -> Self;
        pub fn batch_size(self, value: u32) -> Self;
        #[blocking(db, instead = "action.await", why = "the sync client waits for a runtime of its own, which panics inside async code")]
        pub fn run(self) -> Result<crate::sync::Cursor<T>>;
    }

    impl<T> IntoFuture for Find<T> {
        type Output = Result<Cursor<T>>;
        type IntoFuture = std::pin::Pin<Box<dyn Future<Output = Result<Cursor<T>>> + Send>>;
    }

    pub struct FindOne<T>;

    impl<T> FindOne<T> {
        pub fn session<S>(self, value: S) -> Self;
        pub fn with_options<O>(self, options: O) -> Self;
        pub fn skip(self, value: u64) -> Self;
        pub fn sort(self, value: bson::Document) -> Self;
        pub fn projection(self, value: bson::Document) -> Self;
        #[blocking(db, instead = "action.await", why = "the sync client waits for a runtime of its own, which panics inside async code")]
        pub fn run(self) -> Result<Option<T>>;
    }

    impl<T> IntoFuture for FindOne<T> {
        type Output = Result<Option<T>>;
        type IntoFuture = std::pin::Pin<Box<dyn Future<Output = Result<Option<T>>> + Send>>;
    }

    pub struct Aggregate;

    impl Aggregate {
        pub fn session<S>(self, value: S) -> Self;
        pub fn with_options<O>(self, options: O) -> Self;
        pub fn batch_size(self, value: u32) -> Self;
        pub fn allow_disk_use(self, value: bool) -> Self;
        #[blocking(db, instead = "action.await", why = "the sync client waits for a runtime of its own, which panics inside async code")]
        pub fn run(self) -> Result<crate::sync::Cursor<bson::Document>>;
    }

    impl IntoFuture for Aggregate {
        type Output = Result<Cursor<bson::Document>>;
        type IntoFuture = std::pin::Pin<Box<dyn Future<Output = Result<Cursor<bson::Document>>> + Send>>;
    }

    pub struct EstimatedDocumentCount;

    impl EstimatedDocumentCount {
        pub fn session<S>(self, value: S) -> Self;
        pub fn with_options<O>(self, options: O) -> Self;
        #[blocking(db, instead = "action.await", why = "the sync client waits for a runtime of its own, which panics inside async code")]
        pub fn run(self) -> Result<u64>;
    }

    impl IntoFuture for EstimatedDocumentCount {
        type Output = Result<u64>;
        type IntoFuture = std::pin::Pin<Box<dyn Future<Output = Result<u64>> + Send>>;
    }

    pub struct CountDocuments;

    impl CountDocuments {
        pub fn session<S>(self, value: S) -> Self;
        pub fn with_options<O>(self, options: O) -> Self;
        #[blocking(db, instead = "action.await", why = "the sync client waits for a runtime of its own, which panics inside async code")]
        pub fn run(self) -> Result<u64>;
    }

    impl IntoFuture for CountDocuments {
        type Output = Result<u64>;
        type IntoFuture = std::pin::Pin<Box<dyn Future<Output = Result<u64>> + Send>>;
    }

    pub struct Distinct;

    impl Distinct {
        pub fn session<S>(self, value: S) -> Self;
        pub fn with_options<O>(self, options: O) -> Self;
        #[blocking(db, instead = "action.await", why = "the sync client waits for a runtime of its own, which panics inside async code")]
        pub fn run(self) -> Result<Vec<bson::Bson>>;
    }

    impl IntoFuture for Distinct {
        type Output = Result<Vec<bson::Bson>>;
        type IntoFuture = std::pin::Pin<Box<dyn Future<Output = Result<Vec<bson::Bson>>> + Send>>;
    }

    pub struct InsertOne;

    impl InsertOne {
        pub fn session<S>(self, value: S) -> Self;
        pub fn with_options<O>(self, options: O) -> Self;
        #[blocking(db, instead = "action.await", why = "the sync client waits for a runtime of its own, which panics inside async code")]
        pub fn run(self) -> Result<results::InsertOneResult>;
    }

    impl IntoFuture for InsertOne {
        type Output = Result<results::InsertOneResult>;
        type IntoFuture = std::pin::Pin<Box<dyn Future<Output = Result<results::InsertOneResult>> + Send>>;
    }

    pub struct InsertMany;

    impl InsertMany {
        pub fn session<S>(self, value: S) -> Self;
        pub fn with_options<O>(self, options: O) -> Self;
        pub fn ordered(self, value: bool) -> Self;
        #[blocking(db, instead = "action.await", why = "the sync client waits for a runtime of its own, which panics inside async code")]
        pub fn run(self) -> Result<results::InsertManyResult>;
    }

    impl IntoFuture for InsertMany {
        type Output = Result<results::InsertManyResult>;
        type IntoFuture = std::pin::Pin<Box<dyn Future<Output = Result<results::InsertManyResult>> + Send>>;
    }

    pub struct ReplaceOne;

    impl ReplaceOne {
        pub fn session<S>(self, value: S) -> Self;
        pub fn with_options<O>(self, options: O) -> Self;
        pub fn upsert(self, value: bool) -> Self;
        #[blocking(db, instead = "action.await", why = "the sync client waits for a runtime of its own, which panics inside async code")]
        pub fn run(self) -> Result<results::UpdateResult>;
    }

    impl IntoFuture for ReplaceOne {
        type Output = Result<results::UpdateResult>;
        type IntoFuture = std::pin::Pin<Box<dyn Future<Output = Result<results::UpdateResult>> + Send>>;
    }

    pub struct Update;

    impl Update {
        pub fn session<S>(self, value: S) -> Self;
        pub fn with_options<O>(self, options: O) -> Self;
        pub fn upsert(self, value: bool) -> Self;
        #[blocking(db, instead = "action.await", why = "the sync client waits for a runtime of its own, which panics inside async code")]
        pub fn run(self) -> Result<results::UpdateResult>;
    }

    impl IntoFuture for Update {
        type Output = Result<results::UpdateResult>;
        type IntoFuture = std::pin::Pin<Box<dyn Future<Output = Result<results::UpdateResult>> + Send>>;
    }

    pub struct Delete;

    impl Delete {
        pub fn session<S>(self, value: S) -> Self;
        pub fn with_options<O>(self, options: O) -> Self;
        #[blocking(db, instead = "action.await", why = "the sync client waits for a runtime of its own, which panics inside async code")]
        pub fn run(self) -> Result<results::DeleteResult>;
    }

    impl IntoFuture for Delete {
        type Output = Result<results::DeleteResult>;
        type IntoFuture = std::pin::Pin<Box<dyn Future<Output = Result<results::DeleteResult>> + Send>>;
    }

    pub struct FindOneAndDelete<T>;

    impl<T> FindOneAndDelete<T> {
        pub fn session<S>(self, value: S) -> Self;
        pub fn with_options<O>(self, options: O) -> Self;
        #[blocking(db, instead = "action.await", why = "the sync client waits for a runtime of its own, which panics inside async code")]
        pub fn run(self) -> Result<Option<T>>;
    }

    impl<T> IntoFuture for FindOneAndDelete<T> {
        type Output = Result<Option<T>>;
        type IntoFuture = std::pin::Pin<Box<dyn Future<Output = Result<Option<T>>> + Send>>;
    }

    pub struct FindOneAndReplace<T>;

    impl<T> FindOneAndReplace<T> {
        pub fn session<S>(self, value: S) -> Self;
        pub fn with_options<O>(self, options: O) -> Self;
        pub fn upsert(self, value: bool) -> Self;
        pub fn return_document(self, value: options::ReturnDocument) -> Self;
        #[blocking(db, instead = "action.await", why = "the sync client waits for a runtime of its own, which panics inside async code")]
        pub fn run(self) -> Result<Option<T>>;
    }

    impl<T> IntoFuture for FindOneAndReplace<T> {
        type Output = Result<Option<T>>;
        type IntoFuture = std::pin::Pin<Box<dyn Future<Output = Result<Option<T>>> + Send>>;
    }

    pub struct FindOneAndUpdate<T>;

    impl<T> FindOneAndUpdate<T> {
        pub fn session<S>(self, value: S) -> Self;
        pub fn with_options<O>(self, options: O) -> Self;
        pub fn upsert(self, value: bool) -> Self;
        pub fn sort(self, value: bson::Document) -> Self;
        pub fn return_document(self, value: options::ReturnDocument) -> Self;
        #[blocking(db, instead = "action.await", why = "the sync client waits for a runtime of its own, which panics inside async code")]
        pub fn run(self) -> Result<Option<T>>;
    }

    impl<T> IntoFuture for FindOneAndUpdate<T> {
        type Output = Result<Option<T>>;
        type IntoFuture = std::pin::Pin<Box<dyn Future<Output = Result<Option<T>>> + Send>>;
    }

    pub struct RunCommand;

    impl RunCommand {
        pub fn session<S>(self, value: S) -> Self;
        pub fn with_options<O>(self, options: O) -> Self;
        #[blocking(db, instead = "action.await", why = "the sync client waits for a runtime of its own, which panics inside async code")]
        pub fn run(self) -> Result<bson::Document>;
    }

    impl IntoFuture for RunCommand {
        type Output = Result<bson::Document>;
        type IntoFuture = std::pin::Pin<Box<dyn Future<Output = Result<bson::Document>> + Send>>;
    }

    pub struct ListDatabaseNames;

    impl ListDatabaseNames {
        pub fn session<S>(self, value: S) -> Self;
        pub fn with_options<O>(self, options: O) -> Self;
        #[blocking(db, instead = "action.await", why = "the sync client waits for a runtime of its own, which panics inside async code")]
        pub fn run(self) -> Result<Vec<String>>;
    }

    impl IntoFuture for ListDatabaseNames {
        type Output = Result<Vec<String>>;
        type IntoFuture = std::pin::Pin<Box<dyn Future<Output = Result<Vec<String>>> + Send>>;
    }

    pub struct ListCollectionNames;

    impl ListCollectionNames {
        pub fn session<S>(self, value: S) -> Self;
        pub fn with_options<O>(self, options: O) -> Self;
        #[blocking(db, instead = "action.await", why = "the sync client waits for a runtime of its own, which panics inside async code")]
        pub fn run(self) -> Result<Vec<String>>;
    }

    impl IntoFuture for ListCollectionNames {
        type Output = Result<Vec<String>>;
        type IntoFuture = std::pin::Pin<Box<dyn Future<Output = Result<Vec<String>>> + Send>>;
    }

    pub struct CreateCollection;

    impl CreateCollection {
        pub fn session<S>(self, value: S) -> Self;
        pub fn with_options<O>(self, options: O) -> Self;
        #[blocking(db, instead = "action.await", why = "the sync client waits for a runtime of its own, which panics inside async code")]
        pub fn run(self) -> Result<()>;
    }

    impl IntoFuture for CreateCollection {
        type Output = Result<()>;
        type IntoFuture = std::pin::Pin<Box<dyn Future<Output = Result<()>> + Send>>;
    }

    pub struct DropDatabase;

    impl DropDatabase {
        pub fn session<S>(self, value: S) -> Self;
        pub fn with_options<O>(self, options: O) -> Self;
        #[blocking(db, instead = "action.await", why = "the sync client waits for a runtime of its own, which panics inside async code")]
        pub fn run(self) -> Result<()>;
    }

    impl IntoFuture for DropDatabase {
        type Output = Result<()>;
        type IntoFuture = std::pin::Pin<Box<dyn Future<Output = Result<()>> + Send>>;
    }

    pub struct DropCollection;

    impl DropCollection {
        pub fn session<S>(self, value: S) -> Self;
        pub fn with_options<O>(self, options: O) -> Self;
        #[blocking(db, instead = "action.await", why = "the sync client waits for a runtime of its own, which panics inside async code")]
        pub fn run(self) -> Result<()>;
    }

    impl IntoFuture for DropCollection {
        type Output = Result<()>;
        type IntoFuture = std::pin::Pin<Box<dyn Future<Output = Result<()>> + Send>>;
    }

    pub struct CreateIndex;

    impl CreateIndex {
        pub fn session<S>(self, value: S) -> Self;
        pub fn with_options<O>(self, options: O) -> Self;
        #[blocking(db, instead = "action.await", why = "the sync client waits for a runtime of its own, which panics inside async code")]
        pub fn run(self) -> Result<results::CreateIndexResult>;
    }

    impl IntoFuture for CreateIndex {
        type Output = Result<results::CreateIndexResult>;
        type IntoFuture = std::pin::Pin<Box<dyn Future<Output = Result<results::CreateIndexResult>> + Send>>;
    }

    pub struct CreateIndexes;

    impl CreateIndexes {
        pub fn session<S>(self, value: S) -> Self;
        pub fn with_options<O>(self, options: O) -> Self;
        #[blocking(db, instead = "action.await", why = "the sync client waits for a runtime of its own, which panics inside async code")]
        pub fn run(self) -> Result<results::CreateIndexesResult>;
    }

    impl IntoFuture for CreateIndexes {
        type Output = Result<results::CreateIndexesResult>;
        type IntoFuture = std::pin::Pin<Box<dyn Future<Output = Result<results::CreateIndexesResult>> + Send>>;
    }

    pub struct ListIndexNames;

    impl ListIndexNames {
        pub fn session<S>(self, value: S) -> Self;
        pub fn with_options<O>(self, options: O) -> Self;
        #[blocking(db, instead = "action.await", why = "the sync client waits for a runtime of its own, which panics inside async code")]
        pub fn run(self) -> Result<Vec<String>>;
    }

    impl IntoFuture for ListIndexNames {
        type Output = Result<Vec<String>>;
        type IntoFuture = std::pin::Pin<Box<dyn Future<Output = Result<Vec<String>>> + Send>>;
    }

    pub struct DropIndex;

    impl DropIndex {
        pub fn session<S>(self, value: S) -> Self;
        pub fn with_options<O>(self, options: O) -> Self;
        #[blocking(db, instead = "action.await", why = "the sync client waits for a runtime of its own, which panics inside async code")]
        pub fn run(self) -> Result<()>;
    }

    impl IntoFuture for DropIndex {
        type Output = Result<()>;
        type IntoFuture = std::pin::Pin<Box<dyn Future<Output = Result<()>> + Send>>;
    }

    pub struct StartSession;

    impl StartSession {
        pub fn session<S>(self, value: S) -> Self;
        pub fn with_options<O>(self, options: O) -> Self;
        #[blocking(db, instead = "action.await", why = "the sync client waits for a runtime of its own, which panics inside async code")]
        pub fn run(self) -> Result<crate::sync::ClientSession>;
    }

    impl IntoFuture for StartSession {
        type Output = Result<ClientSession>;
        type IntoFuture = std::pin::Pin<Box<dyn Future<Output = Result<ClientSession>> + Send>>;
    }
}

#[needs_feature("sync")]
pub mod sync {
    use crate::error::Result;
    use crate::{IndexModel, action, options};
    use bson::Document;

    pub struct Client;

    impl Client {
        #[blocking(db, instead = "mongodb::Client::with_uri_str(uri).await", why = "the sync client waits for a runtime of its own, which panics inside async code")]
        pub fn with_uri_str<S>(uri: S) -> Result<Self>;
        #[blocking(db, minor, instead = "mongodb::Client::with_options(options)", why = "the sync client waits for a runtime of its own, which panics inside async code")]
        pub fn with_options(options: options::ClientOptions) -> Result<Self>;
        pub fn database(&self, name: &str) -> Database;
        pub fn default_database(&self) -> Option<Database>;
        pub fn list_database_names(&self) -> action::ListDatabaseNames;
        pub fn start_session(&self) -> action::StartSession;
    }

    impl Clone for Client {}

    pub struct Database;

    impl Database {
        pub fn name(&self) -> &str;
        pub fn collection<T>(&self, name: &str) -> Collection<T>;
        pub fn run_command(&self, command: Document) -> action::RunCommand;
        pub fn list_collection_names(&self) -> action::ListCollectionNames;
        pub fn create_collection<N>(&self, name: N) -> action::CreateCollection;
        pub fn aggregate<I>(&self, pipeline: I) -> action::Aggregate;
        pub fn drop(&self) -> action::DropDatabase;
    }

    impl Clone for Database {}

    pub struct Collection<T>;

    impl<T> Collection<T> {
        pub fn name(&self) -> &str;
        pub fn clone_with_type<U>(&self) -> Collection<U>;
        pub fn find(&self, filter: Document) -> action::Find<T>;
        pub fn find_one(&self, filter: Document) -> action::FindOne<T>;
        pub fn aggregate<I>(&self, pipeline: I) -> action::Aggregate;
        pub fn estimated_document_count(&self) -> action::EstimatedDocumentCount;
        pub fn count_documents(&self, filter: Document) -> action::CountDocuments;
        pub fn distinct<F>(&self, field_name: F, filter: Document) -> action::Distinct;
        pub fn insert_one<D>(&self, doc: D) -> action::InsertOne;
        pub fn insert_many<D>(&self, docs: D) -> action::InsertMany;
        pub fn replace_one<D>(&self, query: Document, replacement: D) -> action::ReplaceOne;
        pub fn update_one<D>(&self, query: Document, update: D) -> action::Update;
        pub fn update_many<D>(&self, query: Document, update: D) -> action::Update;
        pub fn delete_one(&self, query: Document) -> action::Delete;
        pub fn delete_many(&self, query: Document) -> action::Delete;
        pub fn find_one_and_delete(&self, filter: Document) -> action::FindOneAndDelete<T>;
        pub fn find_one_and_update<D>(&self, filter: Document, update: D) -> action::FindOneAndUpdate<T>;
        pub fn find_one_and_replace<D>(&self, filter: Document, replacement: D) -> action::FindOneAndReplace<T>;
        pub fn create_index(&self, index: IndexModel) -> action::CreateIndex;
        pub fn create_indexes<I>(&self, indexes: I) -> action::CreateIndexes;
        pub fn list_index_names(&self) -> action::ListIndexNames;
        pub fn drop_index<N>(&self, name: N) -> action::DropIndex;
        pub fn drop_indexes(&self) -> action::DropIndex;
        pub fn drop(&self) -> action::DropCollection;
    }

    impl<T> Clone for Collection<T> {}

    pub struct Cursor<T>;

    impl<T> Cursor<T> {
        #[blocking(db, instead = "cursor.advance().await", why = "the sync client waits for a runtime of its own, which panics inside async code")]
        pub fn advance(&mut self) -> Result<bool>;
        pub fn deserialize_current(&self) -> Result<T>;
    }

    impl<T> Iterator for Cursor<T> {
        type Item = Result<T>;
        #[blocking(db, instead = "cursor.try_next().await", why = "the sync client waits for a runtime of its own, which panics inside async code")]
        fn next(&mut self) -> Option<Result<T>>;
    }

    pub struct ClientSession;
}

pub type Duration = TimeDelta;

pub struct TimeDelta;

impl TimeDelta {
    pub const fn weeks(weeks: i64) -> TimeDelta;
    pub const fn days(days: i64) -> TimeDelta;
    pub const fn hours(hours: i64) -> TimeDelta;
    pub const fn minutes(minutes: i64) -> TimeDelta;
    pub const fn seconds(seconds: i64) -> TimeDelta;
    pub const fn milliseconds(milliseconds: i64) -> TimeDelta;
    pub const fn zero() -> TimeDelta;
    pub fn num_days(&self) -> i64;
    pub fn num_hours(&self) -> i64;
    pub fn num_minutes(&self) -> i64;
    pub fn num_seconds(&self) -> i64;
    pub fn num_milliseconds(&self) -> i64;
    pub fn to_std(&self) -> Result<std::time::Duration, OutOfRangeError>;
    pub fn from_std(duration: std::time::Duration) -> Result<TimeDelta, OutOfRangeError>;
}

impl Clone for TimeDelta {}
impl Copy for TimeDelta {}

pub struct OutOfRangeError;
pub struct ParseError;

impl std::error::Error for OutOfRangeError {}
impl std::error::Error for ParseError {}

pub struct Utc;

impl Utc {
    pub fn now() -> DateTime<Utc>;
}

pub struct Local;

impl Local {
    pub fn now() -> DateTime<Local>;
}

pub struct FixedOffset;

pub struct DateTime<Tz>;

impl<Tz> DateTime<Tz> {
    pub fn timestamp(&self) -> i64;
    pub fn timestamp_millis(&self) -> i64;
    pub fn timestamp_micros(&self) -> i64;
    pub fn timestamp_subsec_nanos(&self) -> u32;
    pub fn date_naive(&self) -> NaiveDate;
    pub fn naive_utc(&self) -> NaiveDateTime;
    pub fn naive_local(&self) -> NaiveDateTime;
    pub fn time(&self) -> NaiveTime;
    pub fn to_utc(&self) -> DateTime<Utc>;
    pub fn to_rfc3339(&self) -> String;
    pub fn to_rfc2822(&self) -> String;
    pub fn with_timezone<Tz2>(&self, tz: &Tz2) -> DateTime<Tz2>;
    pub fn signed_duration_since<Rhs>(self, rhs: Rhs) -> TimeDelta;
    pub fn checked_add_signed(self, rhs: TimeDelta) -> Option<DateTime<Tz>>;
    pub fn checked_sub_signed(self, rhs: TimeDelta) -> Option<DateTime<Tz>>;
}

impl DateTime<FixedOffset> {
    pub fn parse_from_rfc3339(s: &str) -> Result<DateTime<FixedOffset>, ParseError>;
    pub fn parse_from_rfc2822(s: &str) -> Result<DateTime<FixedOffset>, ParseError>;
    pub fn parse_from_str(s: &str, fmt: &str) -> Result<DateTime<FixedOffset>, ParseError>;
}

impl DateTime<Utc> {
    pub fn from_timestamp(secs: i64, nsecs: u32) -> Option<DateTime<Utc>>;
    pub fn from_timestamp_millis(millis: i64) -> Option<DateTime<Utc>>;
}

impl<Tz> Clone for DateTime<Tz> {}

pub struct NaiveDateTime;

impl NaiveDateTime {
    pub fn parse_from_str(s: &str, fmt: &str) -> Result<NaiveDateTime, ParseError>;
    pub fn and_utc(&self) -> DateTime<Utc>;
    pub fn date(&self) -> NaiveDate;
    pub fn time(&self) -> NaiveTime;
}

pub struct NaiveDate;

impl NaiveDate {
    pub fn from_ymd_opt(year: i32, month: u32, day: u32) -> Option<NaiveDate>;
    pub fn parse_from_str(s: &str, fmt: &str) -> Result<NaiveDate, ParseError>;
    pub fn and_hms_opt(&self, hour: u32, min: u32, sec: u32) -> Option<NaiveDateTime>;
}

pub struct NaiveTime;

impl NaiveTime {
    pub fn from_hms_opt(hour: u32, min: u32, sec: u32) -> Option<NaiveTime>;
    pub fn parse_from_str(s: &str, fmt: &str) -> Result<NaiveTime, ParseError>;
}

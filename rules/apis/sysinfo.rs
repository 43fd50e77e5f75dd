pub struct Process;

impl Process {
    #[blocking(process)]
    pub fn wait(&self);
    pub fn kill(&self) -> bool;
    pub fn memory(&self) -> u64;
}

pub struct Pid;

// What reads the whole process table takes tens of milliseconds.
pub struct System;

impl System {
    pub fn new() -> System;
    #[blocking(cpu, why = "it reads the whole process table")]
    pub fn new_all() -> System;
    #[blocking(cpu, why = "it reads the whole process table")]
    pub fn refresh_all(&mut self);
    pub fn refresh_memory(&mut self);
    pub fn refresh_cpu_usage(&mut self);
    pub fn process(&self, pid: Pid) -> Option<&Process>;
    pub fn global_cpu_usage(&self) -> f32;
    pub fn total_memory(&self) -> u64;
    pub fn used_memory(&self) -> u64;
    pub fn available_memory(&self) -> u64;
    pub fn free_memory(&self) -> u64;
    pub fn total_swap(&self) -> u64;
    pub fn used_swap(&self) -> u64;
}

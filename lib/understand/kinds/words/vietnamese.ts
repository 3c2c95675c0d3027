import type { Lexicon } from "../match";

export const VIETNAMESE: Lexicon = {
  self: `tôi|mình|của tôi|theo tôi`,
  ours: `chúng ta|chúng tôi`,
  must: `phải|cần|nên|không nên|không thể|hãy|xin đừng|đừng|cần phải|đã đến lúc|buộc phải|lẽ ra|đáng lẽ|cần có|rất cần|ắt phải`,
  stance: `
    
    theo tôi|tôi nghĩ|tôi cho rằng|tôi tin|thật ra|dĩ nhiên|đáng tiếc|xấu hổ|vô lý|đạo đức giả|vô trách nhiệm|mệt mỏi|đã đến lúc
    tự hỏi
    để làm gì|chẳng lẽ|sao lại|đừng gọi|rõ ràng|đáng buồn|đáng xấu hổ|nực cười|giả dối|lẽ nào|phải chăng|thẳng thắn|tất nhiên
    hiển nhiên|sự thật là|ai cũng biết|không ai
  
  `,
  said: `
    
    cho biết|theo|cho hay|nói|công bố|thông báo|công an|cảnh sát|người phát ngôn|thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu
    cơ quan chức năng
    ubnd|khẳng định
  
  `,
  reason: `
    một mặt|mặt khác|kịch bản|thoạt nhìn|có nghĩa là|bối cảnh|hệ quả|ngắn hạn|dài hạn|phụ thuộc|nói cách khác|thứ nhất|thứ hai|vì sao
    tại sao|nguyên nhân|lý do|có nghĩa|nghĩa là|hậu quả|bài toán|cơ cấu|bất định|rủi ro|triển vọng
  `,
  institution: `chính phủ cần|chính phủ phải|quốc hội cần`,
  you: `bạn|của bạn|quý khách|anh chị`,
  act: `
    
    đăng ký ngay|đăng ký|mua ngay|đặt hàng|liên hệ hotline|liên hệ|tải ngay|khám phá|tham gia ngay|sở hữu ngay|nhận ngay|gọi ngay
    hotline
    đặt phòng|click
  
  `,
  returns: `lợi nhuận|cam kết lợi nhuận|thu nhập thụ động|kiếm tiền|lãi suất|mỗi ngày`,
  price: `chiết khấu|giảm giá|ưu đãi|miễn phí|khuyến mãi|chỉ từ|mã giảm giá|giá chỉ`,
  presale: `mở bán|presale|token`,
  bonus: `quà tặng|thưởng|tặng ngay|hoàn tiền`,
  scarce: `số lượng có hạn|có hạn|cơ hội cuối|duy nhất hôm nay|ngay hôm nay`,
  praise: `mơ ước|đẳng cấp|hoàn hảo|sang trọng|tiện nghi|hiện đại|uy tín|chất lượng|hàng đầu|lý tưởng|độc đáo|dễ dàng`,
  inquiry: `công an|cảnh sát|tòa án|viện kiểm sát|lừa đảo|nạn nhân|điều tra|khởi tố|bị cáo|bắt giữ|xử phạt|cáo buộc|cảnh báo|tố cáo`,
  release: `
    
    vui mừng|tự hào|hân hạnh|chính thức ra mắt|hàng đầu|về công ty|liên hệ báo chí|thông cáo báo chí|tổng giám đốc
    giải pháp
    hợp tác chiến lược|cam kết|ra mắt
  
  `,
  work: `tiểu thuyết|phim|đạo diễn|diễn viên|album|ca khúc|sân khấu|kịch bản|nhân vật|cuốn sách|tác giả|triển lãm|tập phim|món ăn|nhà hàng`,
  judge: `xuất sắc|tuyệt vời|đáng tiếc|nhàm chán|cảm động|yếu|điểm|sao|ấn tượng|thất vọng|kiệt tác|đáng xem|đáng đọc`,
  apology: `đính chính|xin lỗi|nhầm lẫn|đã sửa|bài báo|xin cáo lỗi|xin lỗi bạn đọc|thành thật xin lỗi|sai sót|xin đính chính|chính xác là|đã đăng`,
};
